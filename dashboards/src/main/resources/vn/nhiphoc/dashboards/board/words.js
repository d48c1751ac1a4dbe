// Words of the page: [Vietnamese, English]. A word with {x} has a value put in.
const WORDS = {
  skipUnits: ['Bỏ qua danh sách đơn vị', 'Skip the list of units'],
  figures: ['Số liệu chính', 'Main figures'],
  opened: ['Đơn vị đã khai mạc', 'Units opened'],
  openedOf: ['trên {n} đơn vị', 'of {n} units'],
  noWordCount: ['{n} đơn vị chưa báo khai mạc', '{n} units: no word'],
  allOpened: ['tất cả đơn vị đã khai mạc', 'all units have opened'],
  on: ['Hoạt động đang diễn ra', 'Activities on now'],
  todayStates: [
    'trong ngày: {planned} theo kế hoạch · {closed} đã kết thúc · {cancelled} đã hủy',
    'of the day: {planned} planned · {closed} closed · {cancelled} cancelled',
  ],
  visits: ['Lượt người tham gia', 'Visits'],
  people: ['Số người tham gia (không tính trùng)', 'People (each counted once)'],
  today: ['hôm nay', 'today'],
  thatDay: ['trong ngày', 'that day'],
  soFar: ['từ đầu Tuần lễ', 'in the week so far'],
  share: ['tính từ điểm danh: {p} số lượt', 'by check-in: {p} of the visits'],
  noPeopleThen: ['không tính tại thời điểm đã qua', 'not counted for a past moment'],
  noData: ['chưa có số liệu', 'no data'],
  curve: ['Lượt người tham gia theo phút', 'Visits by the minute'],
  total: ['cộng dồn trong ngày', 'running total of the day'],
  perMinute: ['mỗi {n} phút', 'per {n} min'],
  hourTable: ['Bảng theo giờ', 'Table by the hour'],
  hour: ['Giờ', 'Hour'],
  types: ['Theo loại hoạt động', 'By type of activity'],
  type: ['Loại hoạt động', 'Type'],
  onShort: ['Đang diễn ra', 'On now'],
  latest: ['Vừa khai mạc', 'Latest openings'],
  joint: ['khai mạc chung', 'joint ceremony'],
  newest: ['Hoạt động vừa bắt đầu', 'Latest activities'],
  nothingOn: ['không có hoạt động đang diễn ra', 'nothing is on'],
  units: ['Đơn vị', 'Units'],
  show: ['Hiện', 'Show'],
  showAll: ['Tất cả', 'All'],
  showNoWord: ['Chưa báo khai mạc', 'No word'],
  showOn: ['Đang có hoạt động', 'Something on'],
  tileOpened: ['đã khai mạc {t}', 'opened {t}'],
  tileNoWord: ['chưa báo khai mạc', 'no word'],
  tileOn: ['{n} đang diễn ra', '{n} on now'],
  tileVisits: ['{n} lượt', '{n} visits'],
  noneLeft: ['không có đơn vị nào', 'no unit'],
  legend: [
    '✓ 08:00: đã khai mạc lúc 8 giờ · ô gạch chéo: chưa báo khai mạc · ●2: hai hoạt động đang diễn ra · …: chưa có số liệu',
    '✓ 08:00: opened at 8 · hatched: no word · ●2: two activities on · …: no data',
  ],
  askKey: ['Khóa truy cập', 'Access key'],
  enter: ['Vào xem', 'Enter'],
  badKey: ['Khóa này không đúng hoặc không được xem số liệu này.', 'This key is not right, or may not see this.'],
  connecting: ['Đang kết nối…', 'Connecting…'],
  live: ['Trực tiếp', 'Live'],
  past: ['Thời điểm {t}', 'As of {t}'],
  over: ['Tuần lễ đã kết thúc', 'The week is over'],
  lost: ['Mất kết nối, đang tự nối lại…', 'Connection lost, reconnecting…'],
  away: ['Chưa đọc được số liệu mới, đang thử lại…', 'New figures cannot be read, trying again…'],
  late: ['Số liệu đang đến chậm', 'Figures are late'],
  notFound: ['Không có Tuần lễ hoặc đơn vị này.', 'There is no such week or unit.'],
  badMoment: ['Thời điểm trong địa chỉ không đúng.', 'The moment in the address is not right.'],
  asOf: ['số liệu cập nhật đến {t}', 'figures as of {t}'],
  delay: ['độ trễ số liệu {d}', 'delay {d}'],
  underASecond: ['dưới 1 giây', 'under 1 s'],
  seconds: ['{n} giây', '{n} s'],
  minutes: ['{n} phút', '{n} min'],
  neverWritten: ['chưa có số liệu', 'no data yet'],
  before: ['trước Tuần lễ', 'before the week'],
  day: ['ngày thứ {n}', 'day {n}'],
  after: ['sau Tuần lễ', 'after the week'],
  allUnits: ['xem tất cả đơn vị', 'see all units'],
};

const root = document.documentElement;

export const english = () => root.dataset.lang === 'en';

/** A word in the language of the page. */
export function word(name, values = {}) {
  const text = WORDS[name][english() ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** The same in English beside Vietnamese, where the page is Vietnamese; else empty. */
export const beside = (name, values = {}) =>
  english() ? '' : WORDS[name][1].replace(/\{(\w+)\}/g, (_, key) => values[key]);

/** A name of the data in the language of the page; what has no English name keeps its Vietnamese one. */
export const label = (name) => (name ? (english() && name.en) || name.vi : '');

/** Fills every element that names its word; headings carry the English beside. */
export function fillWords() {
  for (const element of document.querySelectorAll('[data-word]')) {
    const name = element.dataset.word;
    element.textContent = word(name);
    const other = beside(name);
    if (other && /^H[23]$/.test(element.tagName)) {
      const small = document.createElement('small');
      small.lang = 'en';
      small.textContent = other;
      element.append(' ', small);
    }
  }
}

/** Switches between Vietnamese (with English beside) and English, and remembers it. */
export function setLanguage(language) {
  root.dataset.lang = language;
  root.lang = language;
  try {
    localStorage.setItem('nhiphoc.language', language);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  fillWords();
}

export function storedLanguage() {
  try {
    return localStorage.getItem('nhiphoc.language') === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}
