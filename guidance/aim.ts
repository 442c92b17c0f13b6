/** What brings somebody here, who says nothing more of themselves; `others`: nothing of what they are shown. */
export type Aim =
  | 'others'
  | 'work'
  | 'lost-work'
  | 'change'
  | 'guide'
  | 'training'
  | 'hiring'
  | 'money'
  | 'doubt'
  | 'told';
