import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the far side had it. */
export type ReceivedMail = { envelope: { from: string; to: string[] }; mail: ParsedMail };

/** A mail server that takes everything, or answers a recipient with `refusal`. */
export async function startMailServer(refusal?: number) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refusal ? Object.assign(new Error('no'), { responseCode: refusal }) : null);
    },
    onData(stream, { envelope }, done) {
      simpleParser(stream).then((mail) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        received.push({ envelope: { from, to: envelope.rcptTo.map(({ address }) => address) }, mail });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, stop };
}
