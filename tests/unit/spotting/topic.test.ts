import { describe, expect, test } from 'vitest';
import { spot } from './rules.ts';
import { TOPICS } from './topics.ts';

describe('what a page is about', () => {
  test.each(TOPICS)('%s: %s', (topic, title, ...text) => {
    const { verdict } = spot([[title, 'heading'], ...text], title).spotting;
    expect(verdict.topic, JSON.stringify(verdict.why)).toBe(topic);
  });
});
