/** Keys that do the same, and what they do. */
export type Shortcut = { keys: readonly string[]; words: string }

/** Every key that does something beside what it does in any page, by the screen that it belongs to. */
export const SHORTCUTS: readonly { title: string; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['Ctrl K', '⌘ K'], words: 'Go to or do anything' },
      { keys: ['?'], words: 'These keys' },
      { keys: ['Esc'], words: 'Close what is open' },
    ],
  },
  {
    title: 'Who needs me',
    shortcuts: [
      { keys: ['J', 'K'], words: 'Next and previous runner' },
      { keys: ['Enter'], words: 'Open the brief' },
      { keys: ['S'], words: 'Put off' },
    ],
  },
  {
    title: 'Builder',
    shortcuts: [
      { keys: ['Ctrl Z', '⌘ Z'], words: 'Undo' },
      { keys: ['Shift Ctrl Z', 'Shift ⌘ Z'], words: 'Do again' },
      { keys: ['1', '2', '3'], words: 'Take a way on when the guard asks' },
    ],
  },
  {
    title: 'Builder, on the days',
    shortcuts: [
      { keys: ['Arrows'], words: 'Another day' },
      { keys: ['Home', 'End'], words: 'First and last day of the week' },
      { keys: ['Page Up', 'Page Down'], words: 'Four weeks back and on' },
      { keys: ['Enter'], words: 'Into the day; on what is there: open it' },
      { keys: ['N'], words: 'Plan something on the day' },
      { keys: ['Space'], words: 'Pick up; arrows carry, Enter puts down, Esc puts back' },
      { keys: ['M'], words: 'Move to a day by its date' },
      { keys: ['Delete'], words: 'Take out what is chosen' },
      { keys: ['X'], words: 'Mark it for an edit of several; Esc takes the marks away' },
      { keys: ['Shift Arrows'], words: 'Mark a range of days' },
      { keys: ['C', 'Shift C'], words: 'Copy it, or its week' },
      { keys: ['R'], words: 'Repeat it until a day' },
    ],
  },
  {
    title: 'Builder, on an exercise of a workout',
    shortcuts: [
      { keys: ['J'], words: 'Do it in turn with the next one, in all workouts' },
      { keys: ['U'], words: 'By itself again' },
      { keys: ['Alt ↑', 'Alt ↓'], words: 'Earlier or later' },
    ],
  },
  {
    title: 'Calendar',
    shortcuts: [
      { keys: ['Arrows'], words: 'Another time, another column' },
      { keys: ['Enter'], words: 'Open the appointment; on a free time: book' },
      { keys: ['N'], words: 'Book a session' },
      { keys: ['Space'], words: 'Pick up; arrows carry, Enter puts down, Esc puts back' },
    ],
  },
  {
    title: 'Tests',
    shortcuts: [
      { keys: ['Enter', 'Shift Enter'], words: 'Next and previous value' },
      { keys: ['↑', '↓'], words: 'The same side of another test' },
      { keys: ['?'], words: 'In a value: how the test is done' },
    ],
  },
  {
    title: 'While a session is recorded',
    shortcuts: [{ keys: ['1', '2', '3'], words: 'Take a way on when the guard asks' }],
  },
]
