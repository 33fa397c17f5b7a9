import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../services/clock.ts';
import type { FiledReport, ReportSender } from '../../services/open311/fileReport.ts';
import type { FiledUpdate } from '../../services/open311/fileUpdate.ts';
import type { PublicTicketList } from '../../services/open311/publicTickets.ts';
import type { RawReport } from '../../services/open311/reportForm.ts';
import type { RequestLimits } from '../requestLimits.ts';

/** What the Open311 routes work with. */
export type Open311Deps = {
  city: CityPack;
  list: PublicTicketList;
  file: (raw: RawReport, sender: ReportSender) => Promise<FiledReport>;
  update: (raw: RawReport, language: Language) => Promise<FiledUpdate>;
  limits: RequestLimits;
  clock: Clock;
  /** Keys that may file; without any, nobody may. */
  apiKeys: string[];
  publicUrl: string | null;
  /** When the services changed last. */
  changedAt: Date;
};
