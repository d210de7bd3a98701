/** Roles that every new site has. */
export const ADMINISTRATORS_ROLE_ID = '10002';
export const MEMBERS_ROLE_ID = '10003';
