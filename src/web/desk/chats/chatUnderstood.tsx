import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useDates, useServices } from '../api/deskData.ts';
import type { OpenChat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { linkTo } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { Definitions } from '../ui/definitions.tsx';
import { formatPhone } from '../ui/formatPhone.ts';
import { Section } from '../ui/section.tsx';
import { readChatTicket } from './chatTicket.ts';

const useStyles = makeStyles({
  box: { marginBottom: tokens.spacingVerticalL },
  reference: { marginRight: tokens.spacingHorizontalS },
});

/** What the bot had understood before the agent came: nobody has to ask it again. */
export function ChatUnderstood({ chat }: { chat: OpenChat }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const { serviceName } = useServices();
  const { serviceCode, description, address, when, contact, tickets } = chat.understood;
  const filed = [...new Set([...tickets, readChatTicket(chat.id)])].filter((one) => one !== null);
  const reach = [contact?.name, contact?.phone && formatPhone(contact.phone), contact?.email].filter(Boolean);
  const known = serviceCode || description || address || reach.length > 0 || filed.length > 0;
  if (!known) return null;
  return (
    <div className={styles.box}>
      <Section title={t('chats.understood')}>
        <Definitions
          rows={[
            { name: t('service.label'), value: serviceCode && serviceName(serviceCode) },
            { name: t('ticket.description'), value: description },
            { name: t('column.place'), value: address },
            { name: t('ticket.when'), value: when && dates.dateOrMoment(when) },
            { name: t('ticket.contact'), value: reach.join(', ') },
            {
              name: t('chats.filed'),
              value:
                filed.length === 0
                  ? null
                  : filed.map((reference) => (
                      <Link key={reference} className={styles.reference} {...linkTo(ticketPath(reference))}>
                        {reference}
                      </Link>
                    )),
            },
          ]}
        />
      </Section>
    </div>
  );
}
