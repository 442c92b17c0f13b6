import { isNativeError } from 'node:util/types';
import type { Config } from '../config.ts';
import { createProvider, ProviderDown } from '../desk/sign-on/provider.ts';
import { returnPath } from '../desk/sign-on/register-sign-on.ts';
import { isPublic } from '../find-insecure.ts';
import type { SignOn } from '../sign-on.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('sign-on');

const patienceMs = 5000;

const guide = 'docs/single-sign-on.md';

/** Whether the provider of single sign-on answers, knows the desk and lets sign out; roles are told of in the database. */
export async function checkSignOn(
  config: Pick<Config, 'signOn' | 'publicUrl' | 'host'>,
  centreIds: readonly string[],
): Promise<readonly Finding[]> {
  const { signOn, publicUrl } = config;
  if (signOn === null) return [fine('there is none: the desk has accounts of its own.')];
  return [
    ...checkCentre(signOn, centreIds),
    ...(publicUrl === null && isPublic(config)
      ? [care('PUBLIC_URL is unset: who calls the desk by another name is refused by the provider.', 'Set PUBLIC_URL.')]
      : []),
    ...(await checkProvider(signOn, publicUrl)),
  ];
}

function checkCentre({ centreId }: SignOn, centreIds: readonly string[]): readonly Finding[] {
  if (centreIds.length === 0 || centreIds.includes(centreId)) return [];
  return [wrong(`OIDC_CENTRE is "${centreId}", which is no centre.`, `Set it to one of: ${centreIds.join(', ')}.`)];
}

async function checkProvider(signOn: SignOn, publicUrl: string | null): Promise<readonly Finding[]> {
  const provider = createProvider(signOn);
  const { issuer } = signOn;
  try {
    const redirectUri = publicUrl === null ? null : publicUrl + returnPath;
    const { url } = await provider.begin(redirectUri ?? `http://127.0.0.1${returnPath}`);
    const canLeave = (await provider.leave(issuer)) !== null;
    return [
      redirectUri === null ? fine(`${issuer} answers.`) : await checkRedirect(issuer, url, redirectUri),
      ...(canLeave
        ? []
        : [care(`${issuer} has no place to sign out: who leaves the desk stays signed in there.`, guide)]),
    ];
  } catch (error) {
    if (!(error instanceof ProviderDown)) throw error;
    const advice = `See that this machine reaches it, and that OIDC_ISSUER is the name it gives itself (${guide}).`;
    return [wrong(`${issuer} does not tell where to sign in. (${findReason(error)})`, advice)];
  }
}

/** What lies deepest: the libraries on the way there say only that something went wrong. */
function findReason({ cause, message }: Error): string {
  return isNativeError(cause) ? findReason(cause) : message;
}

/** A provider refuses a desk or an address that it does not know before it asks who comes; some say so in a page only. */
async function checkRedirect(issuer: string, url: string, redirectUri: string): Promise<Finding> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
  await answer?.body?.cancel();
  if (answer !== null && answer.status < 400) return fine(`${issuer} answers; people come back to ${redirectUri}.`);
  const says = answer === null ? 'does not answer' : `answers ${answer.status}`;
  const advice = `Give it OIDC_CLIENT_ID and the address ${redirectUri}, letter by letter (${guide}).`;
  return wrong(`the page of ${issuer} where people sign in ${says}.`, advice);
}
