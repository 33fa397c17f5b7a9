import {
  AlertRegular,
  AlertUrgentRegular,
  ArchiveRegular,
  BookInformationRegular,
  BrainCircuitRegular,
  ChatMultipleRegular,
  ClipboardTaskListLtrRegular,
  DataTrendingRegular,
  FilterRegular,
  type FluentIcon,
  MailErrorRegular,
  MailUnreadRegular,
  MentionRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonQuestionMarkRegular,
  PersonRegular,
  PlugConnectedRegular,
  QuestionCircleRegular,
  SettingsRegular,
  TaskListLtrRegular,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons';
import type { SavedView } from '../queue/savedViews.ts';

/** The picture of each view. */
export const viewIcons: Record<SavedView['id'], FluentIcon> = {
  new: MailUnreadRegular,
  mine: PersonRegular,
  unassigned: PersonQuestionMarkRegular,
  attention: AlertRegular,
  overdue: AlertUrgentRegular,
  undelivered: MailErrorRegular,
  open: TaskListLtrRegular,
  closed: ArchiveRegular,
  mentions: MentionRegular,
};

/** The picture of the live list. */
export const chatsIcon = <ChatMultipleRegular fontSize={20} aria-hidden />;

/** The picture of the users' page. */
export const usersIcon = <PeopleRegular fontSize={20} aria-hidden />;

/** The picture of the report. */
export const reportIcon = <DataTrendingRegular fontSize={20} aria-hidden />;

/** The picture of the page on understanding. */
export const understandingIcon = <BrainCircuitRegular fontSize={20} aria-hidden />;

/** The picture of the page on unanswered questions. */
export const questionsIcon = <QuestionCircleRegular fontSize={20} aria-hidden />;

/** The picture of the webhooks. */
export const webhooksIcon = <PlugConnectedRegular fontSize={20} aria-hidden />;

/** The picture of the audit. */
export const auditIcon = <ClipboardTaskListLtrRegular fontSize={20} aria-hidden />;

/** The picture of the standard replies. */
export const repliesIcon = <TextBulletListSquareRegular fontSize={20} aria-hidden />;

/** The picture of a view that one keeps. */
export const ownViewIcon = <FilterRegular fontSize={20} aria-hidden />;

/** The picture of a view that everybody sees. */
export const sharedViewIcon = <PeopleTeamRegular fontSize={20} aria-hidden />;

/** The picture of the knowledge base. */
export const answersIcon = <BookInformationRegular fontSize={20} aria-hidden />;

/** The picture of the services' settings. */
export const servicesIcon = <SettingsRegular fontSize={20} aria-hidden />;
