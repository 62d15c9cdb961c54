import type { VoiceGrammar } from './voiceGrammar';

const members =
  '(?:expert[oa]s|delegaciones|miembros|participantes|Estados(?: partes| Miembros)?|países|representantes|oradores|partes)';

/** Where a clause begins, and with it its subject. */
const clauseStart =
  '^|[.;:,!?)\\]»”"*–—-] |(?<!\\p{L})(?:y|pero|mientras que|aunque|sin embargo|que|también|así|luego) ';

/** How Spanish reports name speakers and what they say. */
export const spanishVoices: VoiceGrammar = {
  speakers: [
    {
      speaker: 'chair',
      pattern:
        '(?<!\\p{L})(?:El |La )?(?:Co)?(?:President[ea]|Facilitador(?:a)?|Secretario General)(?!\\p{L})',
      onlyAfter: clauseStart,
    },
    {
      speaker: 'others',
      pattern: `(?<!\\p{L})(?:los |las )?otr[oa]s(?: ${members}(?!\\p{L})|(?= (?:consider|opin|sostuv|señal|estim|expres)))`,
    },
    {
      speaker: 'some',
      pattern: `(?<!\\p{L})(?:algun[oa]s|vari[oa]s|much[oa]s|numeros[oa]s|ciert[oa]s|la mayoría de(?: l[oa]s)?|un (?:cierto )?número de)(?: de l[oa]s)? ${members}(?!\\p{L})|(?<!\\p{L})algunos(?= (?:consider|opin|sostuv|señal))`,
    },
    {
      speaker: 'one',
      pattern:
        '(?<!\\p{L})(?:un[oa]? (?:expert[oa]|delegación|miembro|participante|Estado|representante)|otr[oa] (?:expert[oa]|delegación|participante)|se (?:sugirió|propuso|opinó|argumentó)|se expresó la opinión)(?!\\p{L})|(?<!\\p{L})se(?= (?:observ|señal|subray|destac|indic|mencion|sugir|propus|opin|argument|alent|expres)(?:ó|aron))',
    },
    {
      speaker: 'group',
      pattern:
        '(?<!\\p{L})(?:el (?:Grupo(?: de Trabajo| de Expertos(?: Gubernamentales)?)?|Comité|Consejo)|la (?:Comisión|Conferencia|Reunión|Junta|Asamblea(?: General)?|Coalición)|(?:l[oa]s) (?:expert[oa]s|delegaciones|participantes|miembros|Estados(?: Miembros| partes)?))(?!\\p{L})|(?<!\\p{L})se(?= (?:acord|conv[ie]n|decidi))',
      onlyAfter: clauseStart,
    },
    {
      speaker: 'named',
      pattern:
        'En su (?:resolución|decisión) [^,;]{1,40}, (?:el Consejo(?: de Seguridad)?|la Asamblea(?: General)?)|(?:^|[.;:] )(?:En )?(?:l[ao] |el |una? |su )?(?:resolución|decisión|documento(?: de trabajo| final)?|informe|propuesta|Tratado|Convención)(?!\\p{L})(?: [0-9A-Z][0-9A-Z/().-]*(?: \\([0-9]{4}\\))?)?',
    },
  ],
  sameSpeaker: `(?<!\\p{L})(?:est[oa]s|es[oa]s|dich[oa]s) ${members}(?!\\p{L})|(?:^|[.;] )ell[oa]s(?!\\p{L})`,
  statesAfter: '(?:^|[.;:] )(?:el |la |los )?',
  reach: 150,
  stating:
    '(?<!\\p{L})(?:recuerdan?|recordaron|exhortan?|consideran? que|estiman?|opinan?|creen?(?!\\p{L})|apoyan?|sugieren?|insisten?|insist(?:ió|ieron)|aprueban?|deciden?|adoptan?|declaran?|sostienen?|afirman?|indican?|recalcan?|ha(?:ce|cen) hincapié|proponen|reconocen|recomiendan|celebra que|señalan?|observan?|subrayan?|destacan?|reafirman?|reiteran?|acept(?:a|ó|aron)|encomi(?:a|ó|aron)|agradecen?|acogen? con|alientan?|instan?|resaltan?|resaltaron|resaltó|aclar(?:a|ó)|desea formular|ofrecieron ejemplos|ha(?:n)? (?:subrayado|señalado|reconocido|observado|destacado|acordado|recomendado|reafirmado)|expres(?:a|an|ó|aron) su (?:determinación|solidaridad|satisfacción|apoyo)|conv(?:ino|inieron)|acord(?:ó|aron)|coincid(?:ió|ieron)|subray(?:ó|aron)|destac(?:ó|aron)|recalc(?:ó|aron)|hi(?:zo|cieron) (?:hincapié|notar)|señal(?:ó|aron)|observ(?:ó|aron)|consider(?:ó|aron) que|opin(?:ó|aron)|estim(?:ó|aron)|conclu(?:yó|yeron)|recom(?:endó|endaron|ienda)|recono(?:ció|cieron|ce)|afirm(?:ó|aron)|reafirm(?:ó|aron)|reiter(?:ó|aron)|acog(?:ió|ieron|e) con|apoy(?:ó|aron)|prop(?:uso|usieron|one)|sug(?:irió|irieron)|sostuv(?:o|ieron)|declar(?:ó|aron)|di(?:jo|jeron)|indic(?:ó|aron)|abog(?:ó|aron)|aprob(?:ó|aron)|adopt(?:ó|aron)|decid(?:ió|ieron)|determin(?:ó|aron)|inst(?:ó|aron)|alent(?:ó|aron)|exhort(?:ó|aron)|expres(?:ó|aron) (?:la opinión|su apoyo)|eran? (?:de la opinión|partidari))(?!\\p{L})',
  dealing:
    '(?<!\\p{L})(?:examin(?:ó|aron)|debat(?:ió|ieron)|analiz(?:ó|aron)|consider(?:ó|aron)|estudi(?:ó|aron)|abord(?:ó|aron)|escuch(?:ó|aron)|intercambi(?:ó|aron)|tom(?:ó|aron) nota|celebr(?:ó|aron)|pid(?:ió|ieron)|solicit(?:ó|aron)|invit(?:ó|aron|a)|recib(?:ió|ieron)|transmit(?:ió|ieron)|contiene|se centr(?:ó|aron)|formul(?:ó|aron)|se refiri(?:ó|eron))(?!\\p{L})',
  opposing:
    '(?<!\\p{L})(?:se opus(?:o|ieron)|opuest[oa]s? a|rechaz(?:ó|aron)|no (?:estuv(?:o|ieron)|estaban?) de acuerdo|no apoy(?:ó|aron)|discrep(?:ó|aron)|(?:opiniones|puntos de vista|posiciones) (?:diverg|difer|distint|encontrad|opuest)|discrepancias|divergencias)',
  doubting:
    '(?<!\\p{L})(?:dud(?:ó|aron|a|as|oso)(?!\\p{L})|lament(?:a|an|ó|aron)|deplor|tem(?:e|en|ía|ían)(?!\\p{L})|cuestion(?:ó|aron)|pus(?:o|ieron) en (?:duda|tela)|expres(?:a|an|ó|aron) (?:su |sus |cierta )?(?:preocupaci|inquietud|reserva|escepticismo|dudas|insatisfacción)|preocupan?(?!\\p{L})|preocupad[oa]s?(?!\\p{L})|escéptic|prematur[oa]|(?:sin|ningún|poco) (?:valor|utilidad)|poco realista|no (?:es|era|sería) (?:realista|posible|útil|apropiado|viable)|advirt(?:ió|ieron)|no deber(?:ía|ían)|sólo (?:si|cuando|en el contexto)|solo (?:si|cuando|en el contexto))',
  noConsensus:
    '(?<!\\p{L})(?:no (?:hubo|se (?:llegó|alcanzó|logró)(?: a)?(?: un)?|existía) (?:consenso|acuerdo)|sin consenso|falta de (?:consenso|acuerdo)|las opiniones (?:divergían|estaban divididas|divergieron))',
  impliedGroup: '(?<!\\p{L})(?:también )?se (?:examin|debat|analiz|estudi)(?:ó|aron|ió|ieron)(?!\\p{L})',
  turn: '[,;] (?:mientras que|en tanto que|pero|y|aunque|sin embargo,?)? ?$',
};
