import { route } from '@forge/api';
import type { Permissions } from '../../ports';
import { flag, objectOf, recordOf } from '../shape';
import { readJira } from './client';

const answer = objectOf({ permissions: recordOf(objectOf({ havePermission: flag })) });

/**
 * What the person who calls may do, as Jira says it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get
 */
export const jiraPermissions: Permissions = {
  async onIssue(id) {
    const permissions = 'EDIT_ISSUES,ADMINISTER_PROJECTS';
    const path = route`/rest/api/3/mypermissions?issueId=${id}&permissions=${permissions}`;
    const found = await readJira('user', 'read permissions', path, answer);
    const has = (key: string): boolean => found?.permissions[key]?.havePermission ?? false;
    return { canEdit: has('EDIT_ISSUES'), administersProject: has('ADMINISTER_PROJECTS') };
  },
  async canAdminister() {
    const found = await readJira(
      'user',
      'read permissions',
      route`/rest/api/3/mypermissions?permissions=ADMINISTER`,
      answer,
    );
    return found?.permissions['ADMINISTER']?.havePermission ?? false;
  },
};
