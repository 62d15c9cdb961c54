import type { Codebook, LocalizedText } from './codebook';

/** The kinds and statuses where no `codebook.yaml` says otherwise; it has no codes and no fields. */
export const builtInCodebook: Codebook = {
  uri: undefined,
  codes: [],
  kinds: [
    { id: 'comment', name: words('Comment', '评论') },
    { id: 'question', name: words('Question', '疑问') },
    { id: 'coding', name: words('Coding', '编码') },
    { id: 'memo', name: words('Memo', '备忘') },
  ],
  statuses: [
    { id: 'open', name: words('Open', '待处理'), closed: false },
    { id: 'in-discussion', name: words('In discussion', '讨论中'), closed: false },
    { id: 'resolved', name: words('Resolved', '已解决'), closed: true },
    { id: 'rejected', name: words('Rejected', '已驳回'), closed: true },
  ],
  fields: [],
};

function words(english: string, chinese: string): LocalizedText {
  return { default: english, byLanguage: { en: english, 'zh-cn': chinese } };
}
