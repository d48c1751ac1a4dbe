/** What a tile says of a unit. */

export const isSilent = (unit) => !unit.begunToday;
export const isLate = (unit) => unit.lateToday > 0;
export const isOn = (unit) => unit.on > 0;

/** On the first day a tile shows the opening, on the others what happens. */
export const showsOpening = ({ campaign, day }) => Boolean(campaign) && campaign.startsOn === day;

/** opened and no_word of the opening; of other days active, planned, late, nothing. */
export function stateOf(unit, opening) {
  if (opening && unit.opening) return unit.opening;
  if (unit.begunToday > 0) return 'active';
  if (isLate(unit)) return 'late';
  return unit.plannedToday > 0 ? 'planned' : 'nothing';
}
