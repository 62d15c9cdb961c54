/** What a masthead has on lines of its own beside the title: organs, languages, dates, sessions, agenda items. */
const mastheadWords = new RegExp(
  `^(?:${[
    'distr\\b.*|original.*',
    '(?:arabic|chinese|english|french|russian|spanish|arabe|chinois|anglais|français|russe|espagnol|árabe|chino|inglés|francés|ruso|español|general|limited|restricted)(?: only|/.*)?',
    // The symbol, and the letters of the organs that stand large at the top of the page.
    '(?:\\p{L}+ ){0,3}[A-Z][A-Z\\d.-]*(?:/[A-Z\\d.()-]+)+|united|nations|[a-z]{1,2}',
    '(?:united nations|nations unies|naciones unidas|организация объединенных наций|联\\s?合\\s?国|الأمم المتحدة)(?:\\s?[•·].*)?',
    'official records.*|documents officiels.*|documentos oficiales.*|официальные отчеты.*|.{0,12}正式记录.*|الوثائق الرسمية.*',
    '(?:supplement|supplément|suplemento|дополнение|الملحق) (?:no|núm|№|رقم).{1,12}|补编第.{1,8}号',
    'note|notes|nota|примечание|说明|ملاحظة',
    '(?:security|trusteeship|human rights|economic and social) council|general assembly',
    'assemblée générale|conseil (?:de sécurité|économique et social|des droits de l.homme)',
    'asamblea general|consejo (?:de seguridad|económico y social|de derechos humanos)',
    'генеральная ассамблея|совет безопасности|экономический и социальный совет|совет по правам человека',
    '大会|安全理事会|经济及社会理事会|人权理事会|الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان',
    '\\d{1,2}\\s\\p{L}+\\.?\\s(?:de )?\\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日',
    '[\\p{L}-]+ (?:\\p{L}+ )?(?:session|year|année|сессия|год|período de sesiones)',
    '(?:agenda )?items? \\d.*|point \\d.*|tema \\d.*|пункты? \\d.*|(?:临时)?议程项目.*|البند \\d.*',
    // Numbers of jobs and of series.
    'issn .*|\\p{Lu}*[\\d-]*\\d{2}-?\\d+(?:\\s?\\([A-Z]\\))?',
    'page \\d+|addendum|corrigendum|additif|rectificatif|adición|corrección|добавление|исправление|增编|更正|إضافة|تصويب',
  ].join('|')})[^\\p{L}\\p{N}]*$`,
  'iu',
);
/** Longer lines are running text. */
const longestLine = 240;
/** The gap between two columns of a masthead. */
const gap = / {3,}|\t/u;

/** Whether a line says what a masthead does beside the title. */
export function isOfMasthead(line: string): boolean {
  return line.length <= longestLine && line.split(gap).every((piece) => mastheadWords.test(piece.trim()));
}
