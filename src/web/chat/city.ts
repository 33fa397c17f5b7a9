import { useEffect, useState } from 'preact/hooks';

/** What the page says of the city that it serves, from `GET /api/city`. */
export type City = {
  name: string;
  /** As people write it; absent until the server has told. */
  phone?: string;
  website?: string;
  center?: { lat: number; long: number };
  map?: { tileUrl: string | null; attribution: string };
};

/** A number of North America as people here write it, without the country. */
export const localPhone = (phone: string): string => phone.replace(/^\+1[ .-]?/, '');

/** The city's facts; the page works without them, and asks again while the server is away. */
export function useCity(online: boolean): City | undefined {
  const [city, setCity] = useState<City>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a connection that is back is a reason to ask again.
  useEffect(() => {
    if (city) return;
    fetch('/api/city')
      .then((response) => (response.ok ? response.json() : undefined))
      .then((found: City | undefined) => found && setCity(found))
      .catch(() => undefined);
  }, [city, online]);
  return city;
}
