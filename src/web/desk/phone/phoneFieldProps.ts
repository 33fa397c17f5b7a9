import type { Dispatch, SetStateAction } from 'react';
import type { PhoneForm } from './phoneForm.ts';

/** What every part of the phone form is given; `missing` names the fields to point at. */
export type PhoneFieldProps = { form: PhoneForm; setForm: Dispatch<SetStateAction<PhoneForm>>; missing: string[] };
