import type { VoiceGrammar } from './voiceGrammar';

const members =
  '(?:governmental )?(?:experts|delegations|members|participants|States(?: parties| members)?|countries|representatives|speakers|parties)';
const member = '(?:expert|delegation|member|participant|State|representative|speaker|party)';
/** Where a clause begins, and with it its subject. */
const clauseStart =
  '^|[.;:,!?)\\]”"*–—-] |(?:^|[ (])(?:and|but|while|whereas|although|however|also|that|therefore|thus|accordingly|then|meanwhile) ';

/** How English reports name speakers and what they say. */
export const englishVoices: VoiceGrammar = {
  speakers: [
    {
      speaker: 'chair',
      pattern:
        '\\b(?:The )?(?:Co-)?(?:Chair(?:s|man|person|woman)?|President|Facilitator|Secretary-General)\\b',
      onlyAfter: clauseStart,
      notBefore: "[’']s",
    },
    {
      speaker: 'others',
      pattern: `\\b(?:(?:some |the |still |many |several )?others(?= )|(?:some |still |several |many )?other ${members})(?!\\w)`,
    },
    {
      speaker: 'some',
      pattern: `\\b(?:some|several|many|most|a (?:few|number|majority) of(?: the)?|certain|various|a few|a minority of)(?: of the)? ${members}\\b|\\bthe (?:sponsors|authors|proponents)(?: of the proposal)?|\\bsome(?= (?:considered|felt|argued|believed|noted|expressed|suggested|held))`,
    },
    {
      speaker: 'one',
      pattern: `\\b(?:(?:one|another|an) ${member}\\b|it was(?: also| further)?(?= (?:suggested|proposed|noted|argued|stressed|emphasized|pointed|observed|considered|felt))|the (?:view|opinion|suggestion|proposal) (?=was))`,
    },
    {
      speaker: 'group',
      pattern:
        '(?:\\b(?:the|this) (?:[\\p{L}-]+ ){0,4}(?:Group|Committee|Commission|Panel|Conference|Council|Board|Subcommittee|Meeting|Assembly|Coalition|Forum)(?: of (?:Governmental )?Experts|(?: \\p{L}+)? members)?|\\bthe (?:SBI|SBSTA|APA|COP|CMA|CMP|OEWG|GGE)|(?<=^|[.;:,] )(?:the )?(?:experts|delegations|members|participants|States parties)|\\b(?:all|the) (?:experts|delegations|participants))\\b',
      onlyAfter: clauseStart,
      notBefore:
        "[’']s|(?: also)? (?:will|shall|should|may|might|could|can|must|would(?! like))\\b| (?:was|were|is|are) (?:mandated|attended|established|composed|held)\\b| (?:of|on|for) ",
    },
    {
      speaker: 'named',
      pattern:
        '(?:In|By) (?:its|this|that) (?:resolution|decision) [^,;]{1,40}, the (?:[\\p{L}-]+ ){0,4}(?:Council|Assembly|Conference|Commission|Committee)\\b|(?<=^|[.;:] )(?:In (?:its )?|By (?:its )?)?(?:the |this |a |one |the present )?(?:action \\d+ of the (?:\\d+ )?|outcome )?(?:General Assembly |Security Council )?(?:resolution|decision|working paper|document|report|Final Document|action plan|proposal|Treaty|Convention)\\b(?: [0-9A-Z][0-9A-Z/().-]*(?: \\([0-9]{4}\\))?)?',
    },
  ],
  sameSpeaker: `\\b(?:these|those) ${members}\\b|(?:^|[.;] )they\\b`,
  statesAfter: '(?:^|[.;:] )(?:the )?',
  reach: 140,
  stating:
    '\\b(?:agree[ds]?|stress(?:ed|es)?|emphasi[sz]e[ds]?|not(?:ed|es) that|noted|consider(?:ed|s) (?:that|it)|conclude[ds]?|recommend(?:ed|s)?|recogni[sz]e[ds]?|acknowledge[ds]?|affirm(?:ed|s)?|reaffirm(?:ed|s)?|reiterate[ds]?|underlin(?:ed|es)|underscor(?:ed|es)|highlight(?:ed|s)?|welcom(?:ed|es)|support(?:ed|s)|propose[ds]?|suggest(?:ed|s)|argue[ds]?|believe[ds]?|held (?:that|the view)|state[ds]|said|maintain(?:ed|s)|point(?:ed)? out|observe[ds]?|w(?:as|ere) of the (?:view|opinion)|expressed (?:the (?:view|opinion|hope)|support|appreciation)|felt|advocate[ds]?|favou?r(?:ed|s)|call(?:ed|s) (?:for|on|upon)|adopt(?:ed|s)|decide[ds]?|determine[ds]?|urg(?:ed|es)|encourag(?:ed|es)|declare[ds]|prefer(?:red|s)|endors(?:ed|es)|recall(?:ed|s)|commend(?:ed|s)|prais(?:ed|es)|hail(?:ed|s)|appreciat(?:ed|es)|clarif(?:ied|ies)|assert(?:ed|s)|remain(?:ed|s) of the view|would like to|gave examples|(?:take|took|takes) the view|express(?:ed|es) (?:its |their )?(?:determination|solidarity|gratitude|satisfaction|readiness)|expressed their|accepted|confirm(?:ed|s)|was (?:made|expressed) that)\\b',
  dealing:
    '\\b(?:discuss(?:ed|es)|consider(?:ed|s)|examine[ds]?|review(?:ed|s)|exchange[ds]|heard|address(?:ed|es)|explor(?:ed|es)|deliberate[ds]|took (?:note|up)|held|request(?:ed|s)|invite[ds]?|received|convey(?:ed|s)|mandate[ds]|contain(?:ed|s)|met|summari[sz]ed|focus(?:ed|es) on|inform(?:ed|s)|remind(?:ed|s)|present(?:ed|s)|convene[ds]|cover(?:ed|s)|(?:was|were) (?:also )?informed|made (?:the following|a) statement)\\b',
  opposing:
    '\\b(?:disagree[ds]?|oppos(?:ed|es|ition)|object(?:ed|s|ions?) to|reject(?:ed|s)|d(?:id|oes) not (?:agree|support)|not share (?:this|that) view|(?:differing|different|divergent|diverging|opposing) (?:views|opinions|positions|perspectives)|views (?:differed|diverged|were divided)|divided)\\b',
  doubting:
    '\\b(?:doubt(?:ed|s|ful)?|question(?:ed|s)(?= (?:the|whether|how))|(?:express(?:ed|es)|rais(?:ed|es)|voic(?:ed|es)|reiterat(?:ed|es)) (?:\\w+ ){0,2}(?:concerns?|scepticism|skepticism|reservations|dissatisfaction|regret)|concerned (?:that|about|at|by)|regret(?:ted|s)|sceptical|skeptical|premature|no (?:practical|added|additional|real) value|(?:of|had|has|have) (?:little|limited|no) value|unrealistic|not (?:be )?(?:feasible|realistic|possible|appropriate|useful)|caution(?:ed|s)|unclear|should not|only (?:if|when|in the context))\\b',
  noConsensus:
    '\\b(?:no (?:consensus|agreement)|(?:consensus|agreement) (?:was|could) not|lack of (?:consensus|agreement)|without (?:reaching )?consensus|views (?:differed|diverged|were divided))\\b',
  impliedGroup: '\\b(?:was|were) (?:also )?(?:discussed|considered|examined|reviewed)\\b',
  turn: '(?:[,;] |, )(?:while|whereas|but|and|although|though|however,?|with)? ?$',
};
