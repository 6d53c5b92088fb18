/** Why a file could not be read. `reason` names the words on the page: see `papers.trouble` in the messages. */
export class Unreadable extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}
