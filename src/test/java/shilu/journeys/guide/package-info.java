/// Follows the guide for users to the letter, in a browser.
package shilu.journeys.guide;
