/** A small report that briefs in the tests cite: A/91/555, six paragraphs. */
export const ferryReport = `A/91/555

Report of the Panel on Ferry Landings

I. Introduction

1. The Panel on Ferry Landings met twice in the course of the year and heard nine ferrymen.

2. It thanks the ferrymen for the frankness with which they spoke of their landings.

II. Findings

3. Most landings have no lamp, and passengers step ashore in the dark from October to March.

4. The Panel agreed that every landing should have a lamp that burns until the last ferry has gone.

III. Recommendations

5. It recommends that the boards of the harbours pay for the oil and keep the lamps in order.

6. It also recommends that the last ferry ring its bell before it leaves the landing at night.
`;
