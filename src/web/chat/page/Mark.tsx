/** The desk's mark: a speech bubble whose floor is a shore. The city's own coat of arms is not ours to use. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        class="mark-bubble"
        d="M8 4h24a5 5 0 0 1 5 5v17a5 5 0 0 1-5 5H18l-8 6v-6H8a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5z"
      />
      <path class="mark-hill" d="m9 23 7-9 5 6 3-3.5 7 6.5z" />
      <path class="mark-shore" d="M9 26.5h22" />
    </svg>
  );
}
