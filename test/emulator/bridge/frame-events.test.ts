import { createFrameEvents } from '../../../emulator/bridge/frame-events';

it('An event reaches all listeners of its name until they unsubscribe', () => {
  const events = createFrameEvents();
  const heard: string[] = [];
  const first = events.on('JIRA_ISSUE_CHANGED', () => heard.push('first'));
  events.on('JIRA_ISSUE_CHANGED', () => heard.push('second'));
  events.on('other', () => heard.push('other'));
  events.emit('JIRA_ISSUE_CHANGED', {});
  first.unsubscribe();
  events.emit('JIRA_ISSUE_CHANGED', {});
  expect(heard).toEqual(['first', 'second', 'second']);
});
