import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../../../src/report/report';
import { detectLanguage } from '../../../../src/report/symbols/detectLanguage';

function check(text: string, expected: Language | undefined): void {
  it(text.slice(0, 60), () => {
    assert.equal(detectLanguage(text), expected);
  });
}

describe('detectLanguage', () => {
  check('The harbour of the town was closed for the whole of the winter by the ice.', 'en');
  check(
    'Le port de la ville a été fermé pendant tout l’hiver par les glaces, et les navires sont restés au large.',
    'fr',
  );
  check(
    'El puerto de la ciudad quedó cerrado por el hielo y los barcos no pudieron entrar en todo el invierno.',
    'es',
  );
  check(
    'Der Hafen der Stadt war den ganzen Winter durch das Eis gesperrt, und die Schiffe lagen auf der Reede.',
    'de',
  );
  check('Порт города был закрыт всю зиму из-за льда.', 'ru');
  check('整个冬天，该市港口因冰封而关闭。', 'zh');
  check('أغلق الجليد ميناء المدينة طوال فصل الشتاء.', 'ar');
  check(
    'United Nations S/2024/1 Security Council Distr.: General 20 February 2024 Original: Russian ' +
      'Порт города был закрыт всю зиму из-за льда, и суда стояли на рейде до самой весны.',
    'ru',
  );
  check(
    'United Nations A/79/1 General Assembly Distr.: General 17 April 2025 Original: Arabic ' +
      'أغلق الجليد ميناء المدينة طوال فصل الشتاء وظلت السفن راسية في عرض البحر حتى حلول الربيع.',
    'ar',
  );
  check(
    'A/79/1 Distr.: General 17 April 2025 Chinese Original: English 整个冬天该市港口因冰封而关闭，船只停在锚地。',
    'zh',
  );
  check('', undefined);
  check('A/78/120', undefined);
  check('第一', undefined);
  check('Lorem ipsum dolor sit amet, consectetur adipiscing elit sed eiusmod tempor.', undefined);
  check('氷のため、この町の港は冬の間ずっと閉ざされていた。', undefined);
  check('1234567890 '.repeat(40), undefined);

  const reports = new URL('../../../../../shared/reports/', import.meta.url);
  it('tells the language of real reports', function () {
    if (!existsSync(reports)) {
      console.log('      no ../shared/reports here');
      this.skip();
    }
    for (const file of readdirSync(reports).filter((name) => /\.(?:md|txt)$/.test(name)))
      assert.equal(detectLanguage(readFileSync(new URL(file, reports), 'utf8')), file.slice(0, 2), file);
  });
});
