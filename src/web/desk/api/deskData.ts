import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createDates, type Dates } from '../language/dates.ts';
import { useWords } from '../language/languageContext.tsx';
import { useDesk } from './deskContext.tsx';
import { keys } from './queryClient.ts';
import type { City, QueueCounts, Service, User } from './wire.ts';

const whileOpen = Number.POSITIVE_INFINITY;

/** What anybody may know of the city; undefined until the server has told. */
export function useCity(): City | undefined {
  const { api } = useDesk();
  return useQuery({ queryKey: keys.city, queryFn: api.city, staleTime: whileOpen }).data;
}

/** The city's services and queues, with their names in the desk's language. */
export function useServices() {
  const { api } = useDesk();
  const { language } = useWords();
  const { data } = useQuery({ queryKey: keys.services, queryFn: api.services, staleTime: whileOpen });
  return useMemo(() => {
    const services: Service[] = data?.items ?? [];
    const byCode = new Map(services.map((service) => [service.code, service]));
    const queues = data?.queues ?? {};
    return {
      services,
      queues: Object.keys(queues),
      serviceOf: (code: string) => byCode.get(code),
      serviceName: (code: string) => byCode.get(code)?.name[language] ?? code,
      queueName: (code: string) => queues[code]?.[language] ?? code,
    };
  }, [data, language]);
}

/** Everyone of the desk, by name; empty until the server has told. */
export function useUsers(): User[] {
  const { api } = useDesk();
  return useQuery({ queryKey: keys.users, queryFn: api.users }).data?.items ?? [];
}

/** The counts of the side bar; undefined until the server has told. */
export function useCounts(): QueueCounts | undefined {
  const { api } = useDesk();
  // Tickets become overdue by themselves, and no change tells it.
  return useQuery({ queryKey: keys.counts, queryFn: api.counts, refetchInterval: 60_000 }).data;
}

/** Times in the desk's language and the city's zone. */
export function useDates(): Dates {
  const { language } = useWords();
  const timeZone = useCity()?.timeZone;
  return useMemo(() => createDates(language, timeZone), [language, timeZone]);
}
