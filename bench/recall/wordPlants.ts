import { datedThings } from '../../src/checks/datedThings';
import { printedNames } from '../../src/checks/printedNames';
import { sessionMentions } from '../../src/checks/sessionMentions';
import { finish } from '../../src/report/steps';
import type { Plant } from './planting';
import { anyOf, findIn, put } from './planting';

/** What a resolution is called, and what a decision is called in the same place. */
const nouns: readonly (readonly [string, string])[] = [
  ['号决议', '号决定'],
  ['resolution ', 'decision '],
  ['résolution ', 'décision '],
  ['resolución ', 'decisión '],
  ['резолюции ', 'решении '],
];
/** So far round a number its noun is looked for, in UTF-16 units. */
const reach = 24;

/** Errors in names, in what resolutions are called, and in dates. */
export const wordPlants: readonly Plant[] = [
  {
    rule: 'name-spelling',
    alsoRight: [],
    plant: (report, random) => {
      const name = anyOf(
        finish(printedNames(report)).filter(
          ({ name: words, places, isListed }) =>
            places.length > (isListed ? 1 : 2) && /\p{L}{6,}/u.test(words),
        ),
        random,
      );
      const place = name?.places.at(-1);
      const word = name === undefined ? undefined : /\p{L}{6,}/u.exec(name.name);
      if (name === undefined || place === undefined || word === null || word === undefined) return undefined;
      const at = place.start + word.index + 2 + random.below(word[0].length - 3);
      const letter = report.text.slice(at, at + 1) === 'w' ? 'v' : 'w';
      return {
        what: `“${name.name}” with one letter changed`,
        edits: [put({ start: at, end: at + 1 }, letter)],
      };
    },
  },
  {
    rule: 'resolution-or-decision',
    alsoRight: [],
    plant: (report, random) => {
      const places = report.resolutions.flatMap(({ number, kind, body, occurrences }) =>
        kind !== 'resolution' || (occurrences.length < 3 && body !== 'general-assembly')
          ? []
          : occurrences.flatMap((place) => {
              const { start, end } = report.rangeOf(place);
              const round = {
                start: Math.max(0, start - reach),
                end: Math.min(report.text.length, end + reach),
              };
              return nouns.flatMap(([right, wrong]) => {
                const range = findIn(report, right, round);
                return range === undefined ? [] : [{ number, range, wrong }];
              });
            }),
      );
      const found = anyOf(places, random);
      return found && { what: `${found.number} called a decision`, edits: [put(found.range, found.wrong)] };
    },
  },
  {
    rule: 'session-dates',
    alsoRight: [],
    plant: (report, random) => {
      const mentions = sessionMentions(report.text.toString(), report.language);
      const mention = anyOf(
        mentions.filter(({ session }) => mentions.filter((one) => one.session === session).length > 1),
        random,
      );
      if (mention === undefined) return undefined;
      const month = /年\s?(\d{1,2})\s?月/u.exec(report.text.slice(mention.start, mention.end));
      const words = report.text.slice(mention.start, mention.end);
      const day =
        /\b(\d{1,2})(?= (?:to|January|February|March|April|May|June|July|August|September|October|November|December))/u.exec(
          words,
        );
      const found = month ?? day;
      if (found?.[1] === undefined) return undefined;
      const at = mention.start + found.index + found[0].indexOf(found[1]);
      const insert = found[1] === '3' ? '4' : '3';
      return {
        what: `date of session ${mention.session} changed`,
        edits: [put({ start: at, end: at + found[1].length }, insert)],
      };
    },
  },
  {
    rule: 'year-differs',
    alsoRight: [],
    plant: (report, random) => {
      const things = datedThings(report.text.toString(), report.language);
      const thing = anyOf(
        things.filter(
          (one) =>
            things.filter(
              (other) =>
                other.kind === one.kind &&
                other.year === one.year &&
                other.body.slice(-6) === one.body.slice(-6),
            ).length > 2,
        ),
        random,
      );
      if (thing === undefined) return undefined;
      const wrong = `${thing.year.slice(0, 2)}${thing.year.charAt(2) === '7' ? '6' : '7'}${thing.year.slice(3)}`;
      return { what: `year ${thing.year} made ${wrong}`, edits: [put(thing, wrong)] };
    },
  },
];
