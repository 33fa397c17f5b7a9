/** Writes a North American E.164 number as people write it here, "819 555-0142"; others stay as they are. */
export function formatPhone(phone: string): string {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  return match ? `${match[1]} ${match[2]}-${match[3]}` : phone;
}
