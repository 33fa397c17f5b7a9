import type { DeskDeps } from './deskDeps.ts';
import type { DeskRoute } from './deskRoute.ts';
import type { EventStreams } from './eventStreams.ts';
import { attachmentRoutes } from './routes/attachmentRoutes.ts';
import { auditRoutes } from './routes/auditRoutes.ts';
import { bulkRoutes } from './routes/bulkRoutes.ts';
import { callRoutes } from './routes/callRoutes.ts';
import { chatRoutes } from './routes/chatRoutes.ts';
import { eventRoutes } from './routes/eventRoutes.ts';
import { learningRoutes } from './routes/learningRoutes.ts';
import { presenceRoutes } from './routes/presenceRoutes.ts';
import { questionRoutes } from './routes/questionRoutes.ts';
import { reportRoutes } from './routes/reportRoutes.ts';
import { serviceRoutes } from './routes/serviceRoutes.ts';
import { sessionRoutes } from './routes/sessionRoutes.ts';
import { settingRoutes } from './routes/settingRoutes.ts';
import { similarRoutes } from './routes/similarRoutes.ts';
import { ticketActionRoutes } from './routes/ticketActionRoutes.ts';
import { ticketRoutes } from './routes/ticketRoutes.ts';
import { understandingRoutes } from './routes/understandingRoutes.ts';
import { userRoutes } from './routes/userRoutes.ts';
import { webhookRoutes } from './routes/webhookRoutes.ts';

/** The table of the desk's API: restify and the OpenAPI document are both made from it. */
export function deskRoutes(deps: DeskDeps, streams: EventStreams): DeskRoute[] {
  return [
    ...sessionRoutes(deps, streams),
    ...ticketRoutes(deps),
    ...ticketActionRoutes(deps),
    ...similarRoutes(deps),
    ...bulkRoutes(deps),
    ...chatRoutes(deps),
    ...understandingRoutes(deps),
    ...learningRoutes(deps),
    ...questionRoutes(deps),
    ...webhookRoutes(deps),
    ...callRoutes(deps),
    ...reportRoutes(deps),
    ...serviceRoutes(deps),
    ...userRoutes(deps),
    ...auditRoutes(deps),
    ...settingRoutes(deps),
    ...presenceRoutes(deps, streams),
    ...attachmentRoutes(deps),
    ...eventRoutes(deps, streams),
  ];
}
