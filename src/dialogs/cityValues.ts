import type { RequestDeps } from './requestDeps.ts';

/** What texts say of the city; `none` where the pack has no phone. */
export function cityValues({ city }: Pick<RequestDeps, 'city'>) {
  return { city: city.name, phone: city.phone === '' ? 'none' : city.phone.replace(/^\+1\s/, '') };
}
