import type { VoiceGrammar } from './voiceGrammar';

const members =
  '(?:experts|expertes|délégations|membres|participants|États(?: parties| Membres)?|pays|représentants|orateurs|parties)';

/** Where a clause begins, and with it its subject. */
const clauseStart =
  '^|[.;:,!?)\\]»"*–—-] |(?<!\\p{L})(?:et|mais|tandis que|alors que|cependant|toutefois|que|donc|ainsi|puis) ';

/** How French reports name speakers and what they say. */
export const frenchVoices: VoiceGrammar = {
  speakers: [
    {
      speaker: 'chair',
      pattern:
        '(?<!\\p{L})(?:Le |La )?(?:Co)?(?:Président(?:e)?|Facilitateur|Facilitatrice|Secrétaire général)(?!\\p{L})',
      onlyAfter: clauseStart,
    },
    {
      speaker: 'others',
      pattern: `(?<!\\p{L})(?:d[’']autres(?: ${members}|(?= (?:ont|estim|consid|pens|étaient|jug)))|les autres ${members})(?!\\p{L})`,
    },
    {
      speaker: 'some',
      pattern: `(?<!\\p{L})(?:certain(?:e)?s|nombre de|plusieurs|quelques|de nombreu(?:x|ses)|la plupart des|un certain nombre d[e’'])(?: des)? ?${members}(?!\\p{L})|(?<!\\p{L})certains(?= (?:ont|estim|consid|pens))`,
    },
    {
      speaker: 'one',
      pattern:
        "(?<!\\p{L})(?:une? (?:autre )?(?:experte?|délégation|membre|participante?|État|représentante?)|il a (?:également |aussi )?été(?= (?:suggéré|proposé|noté|dit|avancé|souligné|estimé))|l[’']avis a été|il (?:convient|convenait|importe)(?= de (?:noter|souligner)))(?!\\p{L})",
    },
    {
      speaker: 'group',
      pattern:
        "(?<!\\p{L})(?:le (?:Groupe(?: de travail| d[’']experts(?: gouvernementaux)?)?|Comité|Conseil(?: d[’']administration)?|Bureau)|la (?:Commission|Conférence|Réunion|Coalition)|l[’'](?:Assemblée(?: générale)?)|les (?:experts|délégations|participants|membres))(?!\\p{L})",
      onlyAfter: clauseStart,
    },
    {
      speaker: 'named',
      pattern:
        "Dans sa (?:résolution|décision) [^,;]{1,40}, (?:le Conseil(?: de sécurité)?|l[’']Assemblée(?: générale)?)|(?:^|[.;:,] )(?:Dans )?(?:l[ae’'] ?|une? |sa )?(?:résolution|décision|document(?: de travail| final)?|rapport|proposition|Traité|Convention)(?!\\p{L})(?: [0-9A-Z][0-9A-Z/().-]*(?: \\([0-9]{4}\\))?)?",
    },
  ],
  sameSpeaker: `(?<!\\p{L})ces (?:mêmes )?${members}(?!\\p{L})|(?:^|[.;] )ils(?!\\p{L})`,
  statesAfter: "(?:^|[.;:] )(?:l[ae] |les |l[’'])?",
  reach: 150,
  stating:
    "(?<!\\p{L})(?:(?:est|sont|ont été) convenue?s? |s[’'](?:est|étaient) accordée?s?|souligné(?!\\p{L})|insisté|noté|constaté|estimé|considéré que|jugé|conclu|recommand(?:é|e|ent)|reconnu|affirmé|réaffirmé|rappelé|salué|accueilli|appuyé|soutenu|proposé|suggéré|fait (?:valoir|observer|remarquer)|déclaré|dit|indiqué|préconisé|prôné|appelé|adopté|décidé|déterminé|exhort|encourag|souligne|estime|considère|recommande|convient|rappell(?:e|ent)|félicit(?:e|ent)|croit|croient|pensent|soulignent|estiment|considèrent|notent|reconnaissent|propos(?:e|ent)(?!\\p{L})|appuient?|soutien(?:t|nent)|insist(?:e|ent)|signal(?:e|é|ent)|approuve|adopte(?!\\p{L})|décide(?!\\p{L})|appelle|engage(?!\\p{L})|conclut|déclare|indique(?!\\p{L})|reconnaît|réaffirme|affirme(?!\\p{L})|note(?!\\p{L})|noter(?!\\p{L})|constate(?!\\p{L})|encourage|accueille|salue(?!\\p{L})|juge(?!\\p{L})|pense|rappelé|accepté|cité des exemples|précis(?:é|er) les|adresse ses|présente ci-après|exprime sa (?:détermination|solidarité|satisfaction)|affirment|pensaient|étaient d[’']avis|d[’']avis que|exprimé (?:l[’']avis|son appui|leur soutien))",
  dealing:
    '(?<!\\p{L})(?:examiné|débattu|discuté|étudié|abordé|entendu|procédé|échangé|pris (?:note|acte)|tenu|prié|prie|invité|invite|reçu|transmis|analysé|contient|contenait|concentré)(?!\\p{L})',
  opposing:
    "(?<!\\p{L})(?:s[’'](?:est|sont) opposée?s?|opposé(?:e|s|es)? à|rejeté|n[’'](?:était|étaient|a|ont) pas (?:d[’']accord|souscrit|appuyé)|en désaccord|(?:vues|avis|opinions|positions) (?:divergent|différ|opposé|partagé)|divergences)",
  doubting:
    '(?<!\\p{L})(?:dout(?:e|é|es|ent|aient)(?!\\p{L})|regrett|déplor|craint|craignent|mis en (?:doute|question)|(?:est|sont|était|étaient|demeure|reste)(?: \\p{L}+)? préoccupée?s?|(?:exprimé|exprime|fait part de) (?:des |ses |leurs |son |leur )?(?:préoccupation|inquiétude|réserve|doute|scepticisme)|sceptiques?|prématuré|(?:sans|aucune|peu de) (?:utilité|valeur|intérêt)|irréaliste|pas (?:réaliste|possible|utile|approprié|souhaitable)|mis en garde|ne (?:devrait|devraient|devait|devaient) pas|uniquement (?:si|lorsque|dans le cadre))',
  noConsensus:
    "(?<!\\p{L})(?:aucun (?:consensus|accord)|pas (?:de |été possible de parvenir à un )?(?:consensus|accord)|(?:consensus|accord) n[’']a (?:pu|pas)|absence de consensus|les avis (?:divergeaient|étaient partagés))",
  impliedGroup:
    '(?<!\\p{L})(?:a|ont) (?:également |aussi )?été (?:examinée?s?|débattue?s?|étudiée?s?|abordée?s?)(?!\\p{L})',
  turn: '[,;] (?:tandis que|alors que|mais|et|cependant|toutefois)? ?$',
};
