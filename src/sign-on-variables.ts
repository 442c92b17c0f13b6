import { z } from 'zod';
import { isSafeUrl, optional, text, variable } from './variable.ts';

/** Those of single sign-on for the desk. */
export const signOnVariables = {
  OIDC_ISSUER: variable({
    help: 'Single sign-on for the desk (OpenID Connect): the provider, as it names itself; unset: accounts of the desk only.',
    expected: 'an address of https, or of http on this machine, such as "https://login.centre.example/realms/centre"',
    schema: optional.refine((value) => value !== null && isSafeUrl(value)),
    fallback: null,
  }),
  OIDC_CLIENT_ID: variable({
    help: 'What that provider calls the desk.',
    expected: 'a text without spaces',
    schema: optional.refine((value) => value !== null && !/\s/.test(value)),
    fallback: null,
  }),
  OIDC_CLIENT_SECRET: variable({
    help: 'Secret with which the desk shows the provider who it is.',
    expected: 'a text',
    schema: optional,
    fallback: null,
    isSecret: true,
  }),
  OIDC_CLIENT_SECRET_FILE: variable({
    help: 'File that holds that secret, instead of the secret itself.',
    expected: 'a file',
    schema: optional,
    fallback: null,
  }),
  OIDC_LABEL: variable({
    help: 'How the desk’s button names the provider, after « Se connecter avec »; unset: mon compte professionnel.',
    expected: 'a text of at most 40 characters, such as "Microsoft"',
    schema: optional.refine((value) => value !== null && value.length <= 40),
    fallback: null,
  }),
  OIDC_CENTRE: variable({
    help: 'Centre of whoever comes by single sign-on.',
    expected: 'the id of a centre, such as "demo"',
    schema: optional.refine((value) => value !== null && /^[\w-]+$/.test(value)),
    fallback: null,
  }),
  OIDC_ROLES_CLAIM: variable({
    help: 'Where the ID token tells roles: "roles" for Entra ID; dots lead further in, such as "realm_access.roles" for Keycloak.',
    expected: 'names joined by dots, such as "realm_access.roles"',
    schema: text.regex(/^[\w-]+(\.[\w-]+)*$/),
    fallback: 'roles',
  }),
  OIDC_ROLE_CONSEILLER: variable({
    help: 'What the provider calls the role of counsellors.',
    expected: 'a text',
    schema: text,
    fallback: 'conseiller',
  }),
  OIDC_ROLE_RESPONSABLE: variable({
    help: 'The same for whoever directs the centre.',
    expected: 'a text',
    schema: text,
    fallback: 'responsable',
  }),
  OIDC_ROLE_ADMIN: variable({
    help: 'The same for whoever runs the server.',
    expected: 'a text',
    schema: text,
    fallback: 'admin',
  }),
  DESK_PASSWORDS: variable<'on' | 'off'>({
    help: 'Whether accounts of the desk open it beside single sign-on.',
    expected: '"on" or "off"',
    schema: z.enum(['on', 'off']),
    fallback: 'on',
  }),
} as const;
