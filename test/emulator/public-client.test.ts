import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_DIR } from '../../emulator/build/build';
import { startTestSite } from '../support/test-site';

test('jira.js as published works on the site, and every answer fits its schemas of Jira', async () => {
  const site = await startTestSite();
  const script = join(PROJECT_DIR, 'test/support/public-client.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, site.url], { cwd: PROJECT_DIR });
  await site.stop();
  expect(JSON.parse(stdout)).toEqual({
    myself: '李娜',
    serverInfo: 'Cloud',
    fields: true,
    projects: ['PROD'],
    project: 'PROD',
    statuses: 10,
    permissions: true,
    users: true,
    groupMembers: 1,
    create: true,
    get: 'Public client',
    edit: true,
    editMeta: true,
    attach: '会议纪要.txt',
    comment: true,
    comments: 1,
    transitions: ['Start initiation', 'Terminate'],
    refused: 'ApiError',
    transition: true,
    changelog: true,
    search: ['PROD-2', 'PROD-3'],
    count: true,
    watchers: true,
    notFound: 'NotFoundError',
    delete: true,
  });
}, 60_000);
