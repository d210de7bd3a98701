/**
 * The validators as Jira expressions: `true`, or the message, or `false` for "not settled yet".
 * They read the gate record and the live attachments, including files dropped on the transition screen.
 * One pass over the attachments and one over the needs: a pass inside a pass would break the step limit.
 * The manifest carries the same texts; a test keeps them equal.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */

/** Where a rule without an expression of its own finds the record: the field's id stands in the rule's configuration. */
const RECORD_BY_CONFIG = 'issue[config.record]';

/** `deliverables-attached`: everything that the gate asks for is there. */
export const deliverablesAttachedExpression = deliverablesAttached(RECORD_BY_CONFIG);

/** `gate-approved`: the review that the gate asks for has passed, and what it decided on is unchanged. */
export const gateApprovedExpression = gateApproved(RECORD_BY_CONFIG);

/**
 * The same expression with the literal id of the field, to be saved with a rule: a computed key is documented syntax,
 * but nobody has attested one that is known only at run time.
 * @param fieldId e.g. `customfield_10102`
 */
export function ruleExpression(rule: 'deliverables-attached' | 'gate-approved', fieldId: string): string {
  const record = `issue.${fieldId}`;
  return rule === 'gate-approved' ? gateApproved(record) : deliverablesAttached(record);
}

function deliverablesAttached(record: string): string {
  return [
    `let r=${record};`,
    "let l=(user?.locale??'').includes('zh')?'zh':'en';",
    'let a=issue.attachments.filter(x=>x.size!=0);',
    'let ids=a.map(x=>x.id);',
    'let fresh=a.filter(x=>!r.seen.includes(x.id));',
    "let names=fresh.map(x=>x.filename??'').join('\\n').toLowerCase();",
    'let miss=r.need.filter(n=>!n.ids.some(i=>ids.includes(i))&&names.match(n.like)==null).concat(r.block).map(n=>n[l]);',
    'r.issue!=issue.id||r.gate!=config.gate?false:miss.length==0?true:' +
      "r.head[l]+miss.join('\\n')+(fresh.some(x=>x.filename==null)?r.hint[l]:'')",
  ].join(' ');
}

function gateApproved(record: string): string {
  return [
    `let r=${record};`,
    "let l=(user?.locale??'').includes('zh')?'zh':'en';",
    'let ids=issue.attachments.map(x=>x.id);',
    'let fresh=issue.attachments.filter(x=>!r.seen.includes(x.id));',
    // Name by name: a joined text is cut at 10,000 characters, and what stands behind would go unguarded.
    "let same=r.covers.every(i=>ids.includes(i))&&(r.guard==''||fresh.every(x=>x.filename!=null&&x.filename.toLowerCase().match(r.guard)==null));",
    "r.issue!=issue.id||r.gate!=config.gate?false:r.decision!='go'?r.why[l]:same?true:r.stale[l]",
  ].join(' ');
}
