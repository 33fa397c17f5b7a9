/** How often a service is asked for, by month from January, beside the others. A service that is not here: 2 in each month. */
const winter = [9, 9, 6, 1, 0, 0, 0, 0, 0, 0, 3, 8];
const summer = [0, 0, 0, 1, 4, 6, 7, 6, 4, 1, 0, 0];
const even = (weight: number): number[] => new Array<number>(12).fill(weight);

const months: Readonly<Record<string, readonly number[]>> = {
  pothole: [3, 4, 12, 16, 9, 4, 3, 3, 2, 2, 2, 2],
  street_cleaning: [0, 0, 2, 7, 5, 1, 1, 1, 1, 3, 3, 0],
  sidewalk_damage: [1, 1, 2, 4, 4, 3, 3, 3, 2, 2, 1, 1],
  street_light: [5, 4, 3, 2, 2, 1, 1, 2, 3, 5, 6, 6],
  traffic_signal: even(1),
  snow_removal: winter.map((weight) => weight * 2),
  icy_surface: winter,
  missed_collection: even(7),
  bulky_collection: [1, 1, 2, 4, 7, 6, 7, 5, 4, 3, 2, 1],
  bin_request: [3, 3, 4, 5, 5, 5, 8, 5, 5, 4, 3, 3],
  noise: summer,
  weeds_tall_grass: summer,
  pests: summer,
  park_maintenance: summer,
  graffiti: [0, 0, 0, 1, 1, 2, 2, 2, 1, 1, 0, 0],
  tree_maintenance: [1, 1, 1, 2, 4, 5, 6, 5, 4, 4, 3, 1],
  animal_nuisance: [2, 2, 2, 3, 4, 5, 5, 5, 4, 3, 2, 2],
  flooding: [0, 0, 1, 3, 1, 1, 1, 1, 0, 0, 1, 0],
  unsafe_building: even(0.5),
  odour: even(0.7),
  abandoned_vehicle: even(1),
  construction_permit: [2, 3, 5, 8, 9, 8, 6, 5, 4, 3, 2, 1],
  taxes_billing: [6, 12, 8, 4, 4, 3, 3, 3, 3, 2, 2, 2],
  parking_violation: [6, 6, 5, 3, 3, 3, 4, 4, 3, 3, 5, 7],
  other: even(4),
};

/** The weight of a service in a month (0 is January). */
export function weightOf(serviceCode: string, month: number): number {
  return (months[serviceCode] ?? even(2))[month] ?? 2;
}

/** What a storm makes people call about, for two days: each of these so many times more. */
export const storms = {
  snow: { snow_removal: 9, icy_surface: 6, parking_violation: 3, street_light: 2 },
  wind: { tree_maintenance: 25, street_light: 6, traffic_signal: 10, road_sign: 5 },
  rain: { flooding: 60, storm_drain: 15, sewer_backup: 20, water_leak: 3 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/** Which storms a month may bring (0 is January). */
export function stormOf(month: number): keyof typeof storms {
  if (month <= 2 || month === 11) return 'snow';
  return month === 3 || month === 6 || month === 7 ? 'rain' : 'wind';
}
