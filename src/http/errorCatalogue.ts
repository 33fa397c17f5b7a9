/** What a code of an error body means: its HTTP status, and in one line for developers who met it what happened and what to do. */
type ErrorEntry = { status: number; meaning: string };

/**
 * Every code that an error body of ours holds. The sentence for people is `errors.<code>` in the locales; a test holds the
 * catalogue, the locales and the code to one another.
 */
export const errorCatalogue = {
  bad_address: { status: 400, meaning: 'The request line or the Host header is no address.' },
  invalid_json: { status: 400, meaning: 'The body is not JSON. Send UTF-8 JSON, or nothing.' },
  invalid_request: { status: 400, meaning: 'Fields are missing or wrong; `issues` names each with what is expected.' },
  invalid_cursor: { status: 400, meaning: 'The cursor is not from this list in this order. Ask for the first page.' },
  unknown_service: {
    status: 400,
    meaning: 'The city has no service `serviceCode`. GET /api/desk/services lists them.',
  },
  invalid_attribute: {
    status: 400,
    meaning: '`attribute` or its `value` is none of the service; `allowed` lists them.',
  },
  invalid_phone: { status: 400, meaning: '`phone` is not a telephone number that can exist.' },
  unknown_topic: { status: 400, meaning: 'The city has no answer `topic`. GET /api/desk/topics lists them.' },
  unknown_user: { status: 400, meaning: 'The user named does not exist or may no longer sign in.' },
  weak_password: { status: 400, meaning: 'A new password must have from `least` to `most` characters.' },
  merge_into_itself: { status: 400, meaning: 'A ticket cannot be merged into itself.' },
  unknown_merge_target: { status: 400, meaning: 'The ticket to merge into does not exist.' },
  invalid_form: { status: 400, meaning: "A form of a citizen's page cannot be read." },
  invalid_activity: { status: 400, meaning: 'A Bot Framework activity lacks `field`.' },
  wrong_secret: { status: 401, meaning: 'The secret of POST /mail/inbound is missing or wrong.' },
  invalid_sms: { status: 400, meaning: "A webhook of Twilio's lacks `field`." },
  not_authenticated: { status: 401, meaning: 'The Bot Framework token is missing, foreign or expired.' },
  not_signed_in: { status: 401, meaning: 'No session, or it has expired. POST /api/desk/session opens one.' },
  wrong_credentials: { status: 401, meaning: 'No account that may sign in has this e-mail and password.' },
  bad_signature: {
    status: 403,
    meaning: "`X-Twilio-Signature` does not fit. Check PUBLIC_URL, TWILIO_AUTH_TOKEN and the webhook's address.",
  },
  bot_not_registered: {
    status: 403,
    meaning: 'Nobody can be authenticated without MicrosoftAppId. Set it, or call from this machine.',
  },
  foreign_origin: {
    status: 403,
    meaning: 'A change was asked from a page of another origin. Call from the desk itself.',
  },
  supervisor_only: { status: 403, meaning: 'Only a supervisor may do this.' },
  read_only: { status: 403, meaning: 'This account may look, and change nothing.' },
  admin_only: { status: 403, meaning: 'Only an administrator gives this role, or changes the account of another one.' },
  wrong_password: { status: 403, meaning: 'The present password, asked before changing it, is not this one.' },
  setup_link_invalid: { status: 403, meaning: 'The set-up link was used, expired, or the desk has users already.' },
  not_found: { status: 404, meaning: 'There is nothing at this path.' },
  unknown_ticket: { status: 404, meaning: 'No ticket has this reference.' },
  unknown_link: { status: 404, meaning: 'The token of /suivi/ was never made, or its request was forgotten.' },
  unknown_chat: { status: 404, meaning: 'Nobody waits for an agent in this conversation, or no longer.' },
  unknown_attachment: { status: 404, meaning: 'No file has this id.' },
  unknown_event: { status: 404, meaning: 'No event of webhooks has this id, or its thirty days are over.' },
  unknown_question: { status: 404, meaning: 'No question without an answer has this id.' },
  unknown_correction: { status: 404, meaning: 'Nothing was learned from this ticket.' },
  unknown_setting: { status: 404, meaning: 'There is no such setting, or it is somebody else’s own.' },
  method_not_allowed: { status: 405, meaning: 'The path exists with other methods, named in the Allow header.' },
  already_claimed: { status: 409, meaning: 'Another agent has the ticket: `assignee`.' },
  chat_taken: { status: 409, meaning: 'Another agent has the chat: `agent`.' },
  chat_not_taken: { status: 409, meaning: 'Nobody has the chat yet. Take it first.' },
  ticket_finished: { status: 409, meaning: 'The ticket is finished, so nobody can claim it. Reopen it first.' },
  status_not_allowed: {
    status: 409,
    meaning: 'The status table does not allow this change; `allowed` lists those it does.',
  },
  nothing_to_undo: {
    status: 409,
    meaning: 'The last thing that happened to the ticket is not a recent change of the same person.',
  },
  no_crew: { status: 409, meaning: 'No mailbox of a crew is set for its service, nor for its queue.' },
  no_crew_mail: { status: 409, meaning: 'The server has no mail (`SMTP_URL`): no crew can be written to.' },
  not_merged: { status: 409, meaning: '`reference` is merged into no other ticket.' },
  already_merged: { status: 409, meaning: '`reference` was merged into `into`. Work on that one, or reopen it.' },
  ticket_busy: { status: 409, meaning: 'Others kept changing the ticket. Nothing was written; try again.' },
  correction_not_held: { status: 409, meaning: 'Only a held correction can be tried again; this one is `state`.' },
  changed_meanwhile: {
    status: 409,
    meaning: '`name` changed it after it was read. Nothing was overwritten: read it again.',
  },
  not_for_this_link: { status: 409, meaning: 'Whoever holds this link cannot do that with the request as it is.' },
  email_taken: { status: 409, meaning: 'Another user signs in with this e-mail.' },
  cannot_disable_self: { status: 409, meaning: 'A supervisor cannot disable their own account.' },
  cannot_change_own_role: { status: 409, meaning: 'Nobody changes their own role. Ask another supervisor.' },
  cannot_reset_self: {
    status: 409,
    meaning: 'One changes the own password with POST /api/desk/password, by the old one.',
  },
  body_too_large: { status: 413, meaning: 'The body is over `limit` bytes.' },
  too_many_attempts: { status: 429, meaning: 'Sign-in is locked for `retryAfter` seconds after repeated failures.' },
  too_many_requests: {
    status: 429,
    meaning: 'More requests than one address may make in a minute. Wait `retryAfter` seconds.',
  },
  pages_not_built: { status: 503, meaning: 'dist/web is missing. Run npm run build.' },
  store_unavailable: { status: 503, meaning: 'The store does not answer. Nothing was written; try again in a moment.' },
  internal: { status: 500, meaning: 'The fault is ours, and is in the log. The request may be tried again.' },
} as const satisfies Record<string, ErrorEntry>;

/** One of the codes of {@link errorCatalogue}. */
export type ErrorCode = keyof typeof errorCatalogue;
