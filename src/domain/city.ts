import type { BusinessHours } from './businessHours.ts';
import type { Bilingual } from './language.ts';
import type { LiveDesk } from './liveDesk.ts';
import type { Point } from './point.ts';
import type { Service } from './service.ts';

/** A civic address of the address file: a door and its point. `street` as the file spells it ("Rue Principale Ouest"). */
export type CivicAddress = Point & { number: string; street: string; unit?: string; postcode?: string };

/** A place that people name instead of an address; its point and address only where a source gives them. */
export type Landmark = { name: Bilingual; aliases?: string[]; kind: string; address?: string; point?: Point };

/** A municipality or locality that is not this city: naming it puts the place outside; `phone` is whom to call there. */
export type Neighbour = { name: string; point?: Point; phone?: string };

/** A piece of information that the bot can give; `title` is its subject in a few words, `questions` are ways to ask for it, they train the search. */
export type Answer = {
  id: string;
  title: Bilingual;
  questions: Record<'fr' | 'en', string[]>;
  text: Bilingual;
  url?: string;
};

/** Somebody else's job: who does it and how to reach them; `questions` as for an answer. */
export type Referral = { id: string; name: Bilingual; questions: Record<'fr' | 'en', string[]>; text: Bilingual };

/** Labelled messages that train the classifiers, by language. */
export type Example = { language: 'fr' | 'en'; text: string; code: string };

/** From and to, in minutes after midnight by the city's clock; `from` is later than `to` where midnight is between them. */
export type QuietHours = { from: number; to: number };

/** A part of the town that reports count by: the streets in it, and its outline as [longitude, latitude] pairs where one is known. */
export type Sector = { code: string; name: Bilingual; streets: string[]; outline: [number, number][] | null };

/**
 * The labelled messages of a pack: which service they are about, what they want, whether they are an emergency or only sound
 * like one, and reports that do not tell which service they are about.
 */
export type Examples = { services: Example[]; intents: Example[]; dangers: Example[]; reports: Example[] };

/** Everything that Guichet knows of one city, read from its pack. */
export type CityPack = {
  name: string;
  /** IANA time zone, e.g. `America/Toronto`. */
  timeZone: string;
  /** North American area code taken for a seven-digit phone number. */
  areaCode: string;
  /** The city's own telephone, for a person. */
  phone: string;
  website: string;
  /** When an agent may be asked for live; null where nobody answers live. */
  liveDesk: LiveDesk | null;
  /** When the town works, which targets are counted in; null where they run by the clock on the wall. */
  businessHours: BusinessHours | null;
  /** When no text message is sent but about an emergency. */
  quietHours: QuietHours;
  /** How long a finished request keeps who made it, in months. */
  retentionMonths: number;
  center: Point;
  /** The outline as [longitude, latitude] pairs, where a source gives it; without it, outside is known by name only. */
  boundary: [number, number][] | null;
  queues: Record<string, Bilingual>;
  /** Mailboxes of the crews that do the work, by queue or by service. */
  crews?: Record<string, string>;
  services: Service[];
  /** Absent where the pack names none. */
  sectors?: Sector[];
  /** Official spellings, with type: "Rue Principale Ouest". */
  streets: string[];
  addresses: CivicAddress[];
  intersections: [string, string][];
  landmarks: Landmark[];
  neighbours: Neighbour[];
  answers: Answer[];
  referrals: Referral[];
  examples: Examples;
  /** Who is thanked for the data, shown with the map and in the pack's README. */
  attribution: string;
};
