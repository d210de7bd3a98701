/**
 * The validator `deliverables-attached` as a Jira expression: `true`, or the message, or `false` for "not settled yet".
 * It reads the gate record and the live attachments, including files dropped on the transition screen.
 * One pass over the attachments and one over the needs: a pass inside a pass would break the step limit.
 * The manifest carries the same text; a test keeps them equal.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export const deliverablesAttachedExpression = [
  'let r=issue[config.record];',
  "let l=(user?.locale??'').includes('zh')?'zh':'en';",
  'let a=issue.attachments.filter(x=>x.size!=0);',
  'let ids=a.map(x=>x.id);',
  'let fresh=a.filter(x=>!r.seen.includes(x.id));',
  "let names=fresh.map(x=>x.filename??'').join('\\n').toLowerCase();",
  'let miss=r.need.filter(n=>!n.ids.some(i=>ids.includes(i))&&names.match(n.like)==null).concat(r.block).map(n=>n[l]);',
  'r.issue!=issue.id||r.gate!=config.gate?false:miss.length==0?true:' +
    "r.head[l]+miss.join('\\n')+(fresh.some(x=>x.filename==null)?r.hint[l]:'')",
].join(' ');
