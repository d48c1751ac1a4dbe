import { reportAddress } from './address.js';
import { drawAlign, drawCurve } from './curve.js';
import { byId } from './dom.js';
import { drawFigures, drawOpening } from './figures.js';
import { drawLatest, drawNewest, drawSilent, drawTypes, startNoWord } from './lists.js';
import { drawOpeningCurve } from './opening.js';
import { startPage } from './page.js';
import { startReplay } from './replay.js';
import { drawFilter, drawTiles } from './tiles.js';
import { onLanguage } from './words.js';

let last = null;
let tellReplay = () => {};

function draw(snapshot) {
  last = snapshot;
  drawFigures(snapshot);
  drawOpening(snapshot);
  drawTypes(snapshot);
  drawLatest(snapshot);
  drawNewest(snapshot);
  drawSilent(snapshot);
  drawCurve(snapshot);
  drawOpeningCurve(snapshot);
  drawTiles(snapshot);
  tellReplay(snapshot);
  byId('report-link').href = reportAddress();
}

const again = () => last && draw(last);

const page = await startPage(draw);
startNoWord();
tellReplay = startReplay(page);
onLanguage(() => {
  drawFilter(again);
  drawAlign(again);
});
