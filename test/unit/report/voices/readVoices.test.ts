import assert from 'node:assert/strict';
import type { Language } from '../../../../src/report/report';
import { readVoices } from '../../../../src/report/voices/readVoices';
import { grammarOf } from '../../../../src/report/voices/voiceGrammars';

/** "SPEAKER STANCE (WORDS)" for each voice of a sentence. */
function voicesOf(language: Language, sentence: string): string[] {
  const grammar = grammarOf(language);
  assert.ok(grammar, `no grammar for ${language}`);
  return readVoices(sentence, grammar).map(({ speaker, stance }) => `${speaker} ${stance}`);
}

const cases: Readonly<Record<string, readonly (readonly [sentence: string, ...voices: string[]])[]>> = {
  en: [
    ['Norway commended the keepers for their long watches.', 'named support'],
    ['The General Assembly recalls its decision on lamps.', 'group support'],
    ['The Committee is further concerned about the price of oil.', 'group doubt'],
    ['The Group will examine the lamps next year.'],
    ['In its resolution 12/34, the Economic Council called upon keepers to write.', 'named support'],
    ['The Committee agreed that the lamps should be replaced before winter.', 'group support'],
    ['At its third meeting, the Working Group discussed the price of oil.', 'group none'],
    ['Some experts considered that electric lamps would be cheaper.', 'some support'],
    ['Other delegations questioned whether cables could be laid at that depth.', 'others doubt'],
    ['Some experts supported the proposal, while others opposed it.', 'some support', 'others disagreement'],
    ['One expert suggested that the keepers be asked.', 'one support'],
    ['It was suggested that the keepers be asked.', 'one support'],
    ['There was no consensus on the matter.', 'group disagreement'],
    ['Experts expressed different views on the length of watches.', 'group disagreement'],
    ['In the view of several experts, the time had not come.'],
    ['Several delegations felt that it was premature to decide.', 'some doubt'],
    ['The Chair summarized the discussion.', 'chair none'],
    ['Resolution 12/34 requests the Committee to report every year.', 'named none'],
    ['The towers stand on rocks and were built of granite.'],
    ['A letter was sent to the Committee by the keepers.'],
  ],
  fr: [
    ['La Norvège encourage les gardiens à écrire.', 'named support'],
    ['Le Comité est également préoccupé par le prix de l’huile.', 'group doubt'],
    ['Le Comité a souligné que les lampes devaient être remplacées.', 'group support'],
    ['Certains experts ont estimé que le câble coûterait trop cher.', 'some support'],
    ['D’autres experts se sont opposés à cette idée.', 'others disagreement'],
    ['Un expert a proposé d’interroger les gardiens.', 'one support'],
    ['Aucun consensus ne s’est dégagé sur ce point.', 'group disagreement'],
    ['Plusieurs délégations ont jugé qu’une décision serait prématurée.', 'some doubt'],
    ['Le Groupe de travail a examiné la question.', 'group none'],
    ['Les tours se dressent sur des rochers.'],
  ],
  es: [
    ['Los Estados acordaron una lista de faros.', 'group support'],
    ['También se observó que el aceite era caro.', 'one support'],
    ['Noruega exhorta a los fareros a escribir.', 'named support'],
    ['El Comité subrayó que era preciso cambiar las lámparas.', 'group support'],
    ['Algunos expertos opinaron que el cable sería demasiado caro.', 'some support'],
    ['Otros expertos se opusieron a esa idea.', 'others disagreement'],
    ['Un experto propuso que se preguntara a los fareros.', 'one support'],
    ['No hubo consenso sobre este punto.', 'group disagreement'],
    ['Varias delegaciones consideraron que una decisión sería prematura.', 'some doubt'],
    ['El Grupo de Trabajo examinó la cuestión.', 'group none'],
    ['Las torres se alzan sobre rocas.'],
  ],
  ru: [
    ['Норвегия призывает смотрителей писать чаще.', 'named support'],
    ['Комитет обеспокоен ценами на масло.', 'group doubt'],
    ['Комитет подчеркнул, что лампы следует заменить.', 'group support'],
    ['Некоторые эксперты считали, что кабель обойдется дорого.', 'some support'],
    ['Другие эксперты выступили против этого предложения.', 'others disagreement'],
    ['Один эксперт предложил опросить смотрителей.', 'one support'],
    ['Консенсус не был достигнут.', 'group disagreement'],
    ['Ряд делегаций полагали, что такое решение преждевременно.', 'some doubt'],
    ['Рабочая группа обсудила этот вопрос.', 'group none'],
    ['Башни стоят на скалах.'],
  ],
  zh: [
    ['挪威呼吁看守人按时报告。', 'named support'],
    ['委员会还对灯油价格感到关切。', 'group doubt'],
    ['委员会强调，灯具应在入冬前更换。', 'group support'],
    ['一些专家认为电灯更便宜。', 'some support'],
    ['其他代表团对能否铺设电缆表示怀疑。', 'others doubt'],
    ['一些专家支持该提议，而另一些专家则反对。', 'some support', 'others disagreement'],
    ['有专家建议征求看守人的意见。', 'one support'],
    ['就此问题未能达成一致。', 'group disagreement'],
    ['工作组讨论了灯油价格。', 'group none'],
    ['多数代表团认为现在作出决定为时过早。', 'some doubt'],
    ['主席介绍了议程。', 'chair none'],
    ['灯塔建在礁石上。'],
    ['看守人致函委员会。'],
  ],
  ar: [
    ['وأوصت اللجنة باستبدال المصابيح.', 'group support'],
    ['أكدت اللجنة ضرورة استبدال المصابيح.', 'group support'],
    ['ورأى بعض الخبراء أن المصابيح الكهربائية أرخص.', 'some support'],
    ['وعارض خبراء آخرون هذه الفكرة.', 'others disagreement'],
    ['واقترح أحد الخبراء سؤال الحراس.', 'one support'],
    ['ولم يتم التوصل إلى توافق في الآراء.', 'group disagreement'],
    ['ناقش الفريق العامل هذه المسألة.', 'group none'],
    ['تقوم الأبراج على الصخور.'],
  ],
};

describe('voices', () => {
  for (const [language, sentences] of Object.entries(cases)) {
    describe(language, () => {
      for (const [sentence, ...voices] of sentences) {
        it(`hears ${voices.join(' and ') || 'nobody'} in “${sentence}”`, () => {
          assert.deepEqual(voicesOf(language as Language, sentence), voices);
        });
      }
    });
  }
});
