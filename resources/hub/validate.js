// What every database of the hub accepts: CouchDB asks this function about each write (validate_doc_update), and stores what does
// not throw. It stands there by itself, so it is plain ECMAScript 5 and knows nothing else; `npm run hub -- setup` installs it.
function validate(newDoc, oldDoc, userCtx) {
  var COORDINATOR = 'tanggap-koordinator';
  var NAME = /^[0-9A-Za-z_-]{1,64}$/;
  var SEAT = /^[A-Z0-9]{0,12}$/;
  var HASH = /^[0-9a-f]{64}$/;
  var GROWING = ['steps', 'copiesMade', 'finals'];
  var old = oldDoc && !oldDoc._deleted ? oldDoc : null;
  var isAdmin = userCtx.roles.indexOf('_admin') !== -1;
  var isCoordinator = isAdmin || userCtx.roles.indexOf(COORDINATOR) !== -1;

  function forbid(reason) {
    throw { forbidden: 'tanggap: ' + reason };
  }

  function need(isSo, reason) {
    if (!isSo) forbid(reason);
  }

  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  function isText(value) {
    return typeof value === 'string' && value.length > 0;
  }

  function areTexts(list) {
    return Array.isArray(list) && list.every(function (one) { return typeof one === 'string'; });
  }

  function areObjects(list) {
    return Array.isArray(list) && list.every(isObject);
  }

  // JSON with sorted keys, so that equal values give equal texts.
  function textOf(value) {
    if (Array.isArray(value)) return '[' + value.map(textOf).join() + ']';
    if (!isObject(value)) return JSON.stringify(value);
    return '{' + Object.keys(value).sort().map(function (key) { return JSON.stringify(key) + ':' + textOf(value[key]); }).join() + '}';
  }

  // Fields besides those that the server manages.
  function needFields(names) {
    Object.keys(newDoc).forEach(function (name) {
      need(name.charAt(0) === '_' || names.indexOf(name) !== -1, 'unknown field ' + name);
    });
  }

  function needTicketId(key) {
    need(typeof newDoc.ticketId === 'string' && NAME.test(newDoc.ticketId), 'ticketId is missing');
    need(key === null || newDoc.ticketId === key, 'ticketId is not the one in the name');
  }

  function needAllStay(before, after, keyOf, what) {
    var known = Object.create(null);
    after.forEach(function (one) { known[keyOf(one)] = true; });
    before.forEach(function (one) { need(known[keyOf(one)] === true, what + ' may not vanish'); });
  }

  function idOf(event) {
    return event.id;
  }

  function isErasure(event) {
    return event.type === 'TicketErased' || event.type === 'IdentityErased';
  }

  function needEvent(event, ticketId) {
    need(isObject(event) && typeof event.id === 'string' && HASH.test(event.id), 'an event without its id');
    need(event.ticketId === ticketId, 'an event of another ticket');
    need(isText(event.type) && isText(event.at) && isText(event.by) && isText(event.desk), 'an incomplete event');
    need(areTexts(event.follows) && isObject(event.data), 'an incomplete event');
  }

  // A history only grows. Where the words of a report were removed, that removal stands in the place of all of it.
  function needGrowth(events, before) {
    var known = Object.create(null);
    before.forEach(function (event) { known[event.id] = true; });
    var news = events.filter(function (event) { return known[event.id] !== true; });
    need(isCoordinator || !news.some(isErasure), 'only the coordinator erases');
    if (!events.some(function (event) { return event.type === 'TicketErased'; })) needAllStay(before, events, idOf, 'an event');
  }

  function ticket(key) {
    needFields(['ticketId', 'events']);
    needTicketId(key);
    need(Array.isArray(newDoc.events) && newDoc.events.length > 0, 'events are missing');
    newDoc.events.forEach(function (event) { needEvent(event, newDoc.ticketId); });
    needGrowth(newDoc.events, old && Array.isArray(old.events) ? old.events : []);
  }

  function content(key) {
    needFields(['ticketId', 'content']);
    needTicketId(null);
    need(HASH.test(key) && isObject(newDoc.content) && isText(newDoc.content.salt), 'not a content');
    need(old === null || textOf(old.content) === textOf(newDoc.content), 'a content never changes');
  }

  function reporter(key) {
    needFields(['ticketId', 'reporter']);
    needTicketId(key);
    need(isObject(newDoc.reporter), 'not a reporter');
  }

  function letter(key) {
    needFields(['ticketId', 'letter']);
    needTicketId(null);
    need(NAME.test(key) && isObject(newDoc.letter), 'not a letter');
    need(newDoc.letter.id === key && newDoc.letter.ticketId === newDoc.ticketId, 'a letter under another name');
  }

  function file(key) {
    needFields(['ticketId']);
    need(HASH.test(key), 'not a file');
    need(isObject(newDoc._attachments) && Object.keys(newDoc._attachments).join() === 'data', 'a file has one attachment: data');
    need(old === null, 'a file never changes');
  }

  function blockOf(block) {
    return block.from + ':' + block.to + ':' + block.desk;
  }

  function entryOf(entry) {
    return entry.serial + ':' + entry.letterId + ':' + entry.desk;
  }

  // What was reserved and given stays in the register, void numbers too.
  function numbers(key) {
    needFields(['series']);
    need(/^[^:]+:[^:]+:[^:]+$/.test(key), 'not a series');
    need(isObject(newDoc.series) && areObjects(newDoc.series.blocks) && areObjects(newDoc.series.entries), 'not a series');
    if (old === null || !isObject(old.series)) return;
    needAllStay(old.series.blocks, newDoc.series.blocks, blockOf, 'a block of numbers');
    needAllStay(old.series.entries, newDoc.series.entries, entryOf, 'a number');
  }

  // A recap that was proposed never changes; what followed is only ever added to.
  function recapLetter(key) {
    needFields(['recap']);
    var recap = newDoc.recap;
    need(isObject(recap) && NAME.test(recap.id) && isText(recap.unitId) && key === recap.unitId + ':' + recap.id, 'a recap under another name');
    GROWING.forEach(function (list) { need(areObjects(recap[list]), 'not a recap'); });
    if (old === null || !isObject(old.recap)) return;
    need(textOf(unchanging(old.recap)) === textOf(unchanging(recap)), 'a recap never changes');
    GROWING.forEach(function (list) { needAllStay(old.recap[list] || [], recap[list], textOf, 'a step of a recap'); });
  }

  function unchanging(recap) {
    var kept = {};
    Object.keys(recap).forEach(function (name) { if (GROWING.indexOf(name) === -1) kept[name] = recap[name]; });
    return kept;
  }

  // A desk counts its pushes; a smaller count would look like a hub that was set back.
  function desk(key) {
    needFields(['round']);
    need(NAME.test(key), 'not a desk');
    need(typeof newDoc.round === 'number' && isFinite(newDoc.round) && newDoc.round > 0, 'not a count');
    need(old === null || typeof old.round !== 'number' || newDoc.round >= old.round, 'a count only grows');
  }

  // Which desk has which seat: by it the ticket numbers of desks are told apart, so nobody takes another's or leaves their own.
  function seats() {
    needFields(['seats']);
    need(isObject(newDoc.seats), 'not a list of seats');
    var holders = Object.create(null);
    Object.keys(newDoc.seats).forEach(function (desk) {
      var seat = newDoc.seats[desk];
      need(NAME.test(desk) && typeof seat === 'string' && SEAT.test(seat), 'not a seat');
      need(holders[seat] === undefined, 'a seat is one desk\'s');
      holders[seat] = desk;
    });
    var before = old === null || !isObject(old.seats) ? {} : old.seats;
    Object.keys(before).forEach(function (desk) { need(newDoc.seats[desk] === before[desk], 'a desk keeps its seat'); });
  }

  function settings() {
    needFields(['value']);
    need(isCoordinator, 'only the coordinator changes settings');
    need(isObject(newDoc.value) || Array.isArray(newDoc.value), 'not a setting');
  }

  // Which database this is. Filling it again gives it a new identity that names the ones before.
  function hub() {
    needFields(['id', 'office', 'follows']);
    need(isCoordinator, 'only the coordinator names a database');
    need(isText(newDoc.id) && isText(newDoc.office) && areTexts(newDoc.follows), 'not an identity');
    if (old === null) return;
    need(old.office === newDoc.office, 'the database is another office\'s');
    var former = (old.follows || []).concat(old.id === newDoc.id ? [] : [old.id]);
    need(former.every(function (id) { return newDoc.follows.indexOf(id) !== -1; }), 'an identity never changes');
  }

  function remove(id) {
    need(isCoordinator, 'only the coordinator removes documents');
    need(isAdmin || id !== 'hub', 'an identity never changes');
  }

  var kinds = { ticket: ticket, content: content, reporter: reporter, letter: letter, file: file, numbers: numbers, 'recap-letter': recapLetter, desk: desk };
  var single = { hub: hub, seats: seats, office: settings, 'office-arms': settings, 'office-templates': settings };

  function check(id) {
    var at = id.indexOf(':');
    var list = at === -1 ? single : kinds;
    var kind = at === -1 ? id : id.slice(0, at);
    need(Object.prototype.hasOwnProperty.call(list, kind), 'unknown kind of document');
    need(kind === 'file' || newDoc._attachments === undefined, 'only files have attachments');
    list[kind](id.slice(at + 1));
  }

  // Design documents are the server administrator's; the server itself sees to that.
  if (newDoc._id.indexOf('_design/') === 0) need(isAdmin, 'only the administrator changes design documents');
  else if (newDoc._deleted) remove(newDoc._id);
  else check(newDoc._id);
}
