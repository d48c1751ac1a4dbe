import { byId, element } from './dom.js';
import { label, word } from './words.js';

const VIEWS = ['restated', 'grouped', 'matched', 'unchanged', 'as_reported'];
const ALIGNMENTS = ['date', 'weekday'];
const UNTIL = ['now', 'end'];
const PHASES = ['week', 'before_week', 'after_week', 'all_phases'];
const PHASE_CODES = { week: 'week', before_week: 'before', after_week: 'after', all_phases: '' };
const TOTALS = ['visits', 'people', 'person_activities', 'activities_opened', 'activities_planned', 'check_ins', 'learning_minutes'];
const YEARS = ['visits', 'people', 'person_activities', 'activities_opened'];
const FINE = ['visits', 'check_ins'];

/** The measures that can be asked for: minutes and audiences know fewer. */
const measuresOf = ({ mode, by }) =>
  mode === 'years' ? YEARS : by.includes('hour') || by.includes('audience') ? FINE : TOTALS;

const form = () => byId('asked');
const oneOf = (values, value) => (values.includes(value) ? value : values[0]);

/** What the address asks for; what it leaves out is the newest campaign by type, or beside the one before it. */
export function readAddress({ campaigns }) {
  const address = new URLSearchParams(location.search);
  const ids = campaigns.map((campaign) => campaign.campaignId);
  const mode = oneOf(['totals', 'years'], address.get('mode'));
  const campaign = oneOf(ids, address.get('campaign')) ?? null;
  const asked = {
    mode,
    campaign,
    baseline: oneOf(earlier(campaigns, campaign), address.get('baseline')) ?? null,
    view: oneOf(VIEWS, address.get('view')),
    align: oneOf(ALIGNMENTS, address.get('align')),
    until: oneOf(UNTIL, address.get('until')),
    phase: oneOf(PHASES, address.get('phase')),
    type: address.get('type') ?? '',
    unit: address.get('unit') ?? '',
    subtree: address.get('subtree') !== 'false',
    by: (address.get('by') ?? 'type').split(',').filter(Boolean),
    measure: address.get('measure'),
  };
  return { ...asked, measure: oneOf(measuresOf(asked), asked.measure) };
}

/** Campaigns of the same city that began before, the newest first. */
function earlier(campaigns, campaignId) {
  const own = campaigns.find((campaign) => campaign.campaignId === campaignId);
  return own ? campaigns.filter((other) => other.city === own.city && other.startsOn < own.startsOn).map((other) => other.campaignId) : [];
}

export function writeAddress(asked) {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (name === 'by') address.set('by', value.join(','));
    else if (value !== '' && value !== null && value !== true) address.set(name, String(value));
  }
  history.replaceState(null, '', `/explore?${address}`);
}

/** Fills the form in the language of the page, with what is asked for chosen. */
export function fillForm({ campaigns, types, units }, asked) {
  const campaignName = (id) => {
    const campaign = campaigns.find((one) => one.campaignId === id);
    return `${word('weekOf', { year: campaign.year })} (${id})`;
  };
  options('campaign', campaigns.map((campaign) => [campaign.campaignId, campaignName(campaign.campaignId)]), asked.campaign);
  options('baseline', earlier(campaigns, asked.campaign).map((id) => [id, campaignName(id)]), asked.baseline);
  options('view', VIEWS.map((view) => [view, word(`view_${view}`)]), asked.view);
  options('align', ALIGNMENTS.map((align) => [align, word(`align_${align}`)]), asked.align);
  options('until', UNTIL.map((until) => [until, word(`until_${until}`)]), asked.until);
  options('phase', PHASES.map((phase) => [phase, word(phase)]), asked.phase);
  options('type', [['', word('allTypes')], ...types.map((type) => [type.code, label(type.name)])], asked.type);
  options('measure', measuresOf(asked).map((measure) => [measure, word(`measure_${measure}`)]), asked.measure);
  for (const input of form().querySelectorAll('[name="mode"]')) input.checked = input.value === asked.mode;
  for (const input of form().querySelectorAll('[name="by"]')) input.checked = asked.by.includes(input.value);
  for (const field of form().querySelectorAll('[data-mode]')) field.hidden = field.dataset.mode !== asked.mode;
  form().elements.unit.value = asked.unit;
  form().elements.unit.placeholder = word('everyUnit');
  form().elements.subtree.checked = asked.subtree;
  if (!byId('unit-names').children.length) {
    byId('unit-names').append(...Object.entries(units).map(([id, name]) => element('option', { value: id, label: `${label(name)} (${id})` })));
  }
}

function options(name, pairs, chosen) {
  const select = form().elements[name];
  select.replaceChildren(...pairs.map(([value, words]) => element('option', { value }, words)));
  select.value = chosen ?? '';
}

/** What the form asks for now; the form is filled again where one choice changes what others there are. */
export function readForm(choices) {
  const fields = form().elements;
  const mode = fields.mode.value;
  const allowed = mode === 'years' ? ['unit', 'type', 'day'] : ['unit', 'type', 'day', 'hour', 'audience'];
  const by = [...form().querySelectorAll('[name="by"]:checked')].map((input) => input.value).filter((value) => allowed.includes(value));
  const campaign = fields.campaign.value;
  const asked = {
    mode,
    campaign,
    baseline: oneOf(earlier(choices.campaigns, campaign), fields.baseline.value) ?? null,
    view: fields.view.value,
    align: fields.align.value,
    until: fields.until.value,
    phase: fields.phase.value,
    type: fields.type.value,
    unit: choices.units[fields.unit.value.trim()] ? fields.unit.value.trim() : '',
    subtree: fields.subtree.checked,
    by,
  };
  const chosen = { ...asked, measure: oneOf(measuresOf(asked), fields.measure.value) };
  fillForm(choices, chosen);
  return chosen;
}

/** The address of the API that answers what is asked for. */
export function apiAddress(asked, more) {
  const years = asked.mode === 'years';
  const address = new URLSearchParams({ campaign: asked.campaign });
  if (years) {
    for (const name of ['baseline', 'view', 'align', 'until', 'measure']) if (asked[name]) address.set(name, asked[name]);
  } else if (PHASE_CODES[asked.phase]) {
    address.set('phase', PHASE_CODES[asked.phase]);
  }
  if (asked.by.length) address.set('by', asked.by.join(','));
  if (asked.type) address.set('type', asked.type);
  if (asked.unit) {
    address.set('unit', asked.unit);
    if (asked.subtree && !years) address.set('subtree', 'true');
  }
  for (const [name, value] of Object.entries(more)) address.set(name, value);
  return `/api/v1/${years ? 'comparisons' : 'metrics'}?${address}`;
}
