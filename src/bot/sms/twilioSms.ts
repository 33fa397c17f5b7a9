import type { SmsContactRepository } from '../../services/sms/smsContacts.ts';
import type { SmsDeliveryRepository } from '../../services/sms/smsDelivery.ts';
import { SmsDelay, type SmsGateway } from '../../services/sms/smsGateway.ts';
import type { MediaSource } from '../fetchMedia.ts';
import type { Deliver } from '../turnRunner.ts';
import { createSmsAnswers } from './smsAnswers.ts';
import { createSmsChannel, type SmsChannel, type SmsChannelDeps } from './smsChannel.ts';
import { createSmsDeliverer } from './smsDeliverer.ts';
import { basicAuth, createTwilioGateway, type TwilioAccount } from './twilioGateway.ts';

/** Text messages by Twilio: what its webhooks bring, and what goes out. */
export type TwilioSms = SmsChannel & { deliver: Deliver };

/** The account of a configuration; null where it has none. */
export function twilioAccount(config: {
  TWILIO_ACCOUNT_SID?: string | undefined;
  TWILIO_AUTH_TOKEN?: string | undefined;
  TWILIO_FROM?: string | undefined;
  TWILIO_API_URL: string;
}): TwilioAccount | null {
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from, TWILIO_API_URL: apiUrl } = config;
  return sid && token && from ? { sid, token, from, apiUrl } : null;
}

/** Wires the channel, its deliverer and Twilio's API; without an account, what conversations of an earlier one owe waits. */
export function createTwilioSms(
  account: TwilioAccount | null,
  deps: Omit<SmsChannelDeps, 'answers' | 'media'> & {
    contacts: SmsContactRepository;
    deliveries: SmsDeliveryRepository;
    statusUrl: (deliveryId: string) => string | null;
  },
): TwilioSms {
  const answers = createSmsAnswers();
  return {
    ...createSmsChannel({ ...deps, answers, media: account ? twilioMedia(account) : nowhere }),
    deliver: createSmsDeliverer({
      ...deps,
      answers,
      cityName: deps.city.name,
      gateway: account ? createTwilioGateway(account, deps.statusUrl) : noGateway,
    }),
  };
}

const nowhere: MediaSource = { isAllowed: () => false, authorization: () => null };
const noGateway: SmsGateway = {
  async send() {
    throw new SmsDelay('the TWILIO_ variables are not set', null);
  },
};

/** Twilio keeps photos on its API's host, which wants to know who asks, and redirects to stores that must not. */
function twilioMedia(account: TwilioAccount): MediaSource {
  const api = new URL(account.apiUrl).origin;
  const isApi = (url: URL) => url.origin === api || (url.protocol === 'https:' && url.hostname === 'api.twilio.com');
  return {
    isAllowed: (url) =>
      isApi(url) || (url.protocol === 'https:' && /\.(twilio|twiliocdn|amazonaws)\.com$/.test(url.hostname)),
    authorization: (url) => (isApi(url) ? basicAuth(account) : null),
  };
}
