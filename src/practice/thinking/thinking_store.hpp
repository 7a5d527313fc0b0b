// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/thinking/thinking.hpp"
#include "store/store.hpp"

namespace stepwise::thinking {

/// A person's living pages as they are now, the latest saved first. What somebody says as a carer is among them only for those who
/// support carers, and so it is with all that follows here.
std::vector<Page> read_pages(store::ReadTx& tx, const access::ReadablePerson& who);
/// The same by number, without a Gate: for lists that name nobody and for the demo council. Never for a page.
std::vector<Page> pages_of(store::ReadTx& tx, PersonId person);
std::optional<Page> find_page(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A page as one of its versions said it.
std::optional<Page> find_version(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference, std::int64_t version);

struct Version {
  std::int64_t version = 1;
  Instant saved_at = {};
  std::string saved_by = {}, saved_role = {}, voice = {};
};
/// Newest first.
std::vector<Version> read_versions(store::ReadTx& tx, const access::ReadablePerson& who, const Page& page);

/// Everything that was found out and still stands, of pages in use.
std::vector<Finding> read_findings(store::ReadTx& tx, const access::ReadablePerson& who);
/// Hopes and dreams among them: where a person wants to get to.
std::vector<Finding> read_aspirations(store::ReadTx& tx, const access::ReadablePerson& who);
/// What is important to the person, in their words or behaviour.
std::vector<Finding> read_important_to(store::ReadTx& tx, const access::ReadablePerson& who);
/// What is important for the person: health, safety, being valued.
std::vector<Finding> read_important_for(store::ReadTx& tx, const access::ReadablePerson& who);
/// A finding by its reference; one that is no longer said too, in its last words.
std::optional<Finding> find_finding(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// Begins a page; its reference is given. Audited as "thinking.begun".
Result<std::string> add_page(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Page page, store::AuditLine line);
/// Keeps a new version of a page; entries keep their references where they say the same. A Fault of kind stale when it is
/// no longer at `page.version`. Audited as "thinking.changed".
Result<void> save_page(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Page page, store::AuditLine line);
/// Makes somebody else look after it. Audited as "thinking.handed_over".
Result<void> give_page(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line);
/// Rows without a Gate and without audit, for the demo council.
void insert_page(store::WriteTx& tx, Random& random, PersonId person, Page page);

/// A finding taken somewhere: `leads_to` is the page of what was made of it, "" while nothing was.
struct Promotion {
  std::int64_t id = 0;
  std::string finding = {}, target = {}, words = {}, leads_to = {};
  Instant at = {};
  std::string by = {};
};
/// Oldest first.
std::vector<Promotion> read_promotions(store::ReadTx& tx, const access::ReadablePerson& who);
/// Says that a finding is taken to `target`; where one is open there already, changes nothing. Audited as "thinking.taken".
Result<void> promote(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view finding, std::string_view target, store::AuditLine line);
/// The room that made something of a finding says where it stands, in the transaction that makes it. Nothing happens for a
/// reference that is no finding of this person. Adds the link when it was never promoted on a page.
void link_back(store::WriteTx& tx, PersonId person, std::string_view finding, std::string_view target, std::string_view leads_to, std::string_view by);

struct Photo {
  std::int64_t id = 0;
  std::string reference = {}, kind = {}, shows = {};
  int wide = 0, high = 0;
  Instant added_at = {};
  std::string added_by = {};
};
/// The one that is shown; nothing when there is none.
std::optional<Photo> read_photo(store::ReadTx& tx, const access::ReadablePerson& who);
/// The bytes of a photo of this person; nothing when it was taken off.
std::optional<std::string> read_picture(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// Audited as "thinking.photo_added"; the one before is taken off.
Result<std::string> add_photo(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Photo photo, std::string_view picture, store::AuditLine line);
/// Takes it off: the picture itself is deleted from the record. Audited as "thinking.photo_removed".
Result<void> remove_photo(store::WriteTx& tx, const access::ChangeablePerson& who, store::AuditLine line);
void insert_photo(store::WriteTx& tx, Random& random, PersonId person, Photo photo, std::string_view picture);

/// A photo, a sound or a film that belongs to a page.
struct Media {
  std::int64_t id = 0;
  std::string reference = {}, kind = {}, shows = {};   ///< shows: also what is said, for those who do not see or hear it
  std::int64_t bytes = 0;
  Instant added_at = {};
  std::string added_by = {};
};
/// What a page keeps, the oldest first, without the content.
std::vector<Media> read_media(store::ReadTx& tx, const access::ReadablePerson& who, const Page& page);
/// One of a person with its content; nothing when it was taken off.
struct Played {
  std::string kind, content;
};
std::optional<Played> read_content(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// Audited as "thinking.media_added".
Result<std::string> add_media(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Page& page, Media media, std::string_view content, store::AuditLine line);
/// Takes one off: its content is deleted from the record. Audited as "thinking.media_removed".
Result<void> remove_media(store::WriteTx& tx, const access::ChangeablePerson& who, const Page& page, std::string_view reference, store::AuditLine line);

/// A page that should be looked at again, for the work lists; nobody whose record is restricted, and nobody who died. `carers`: of
/// people as carers, and no others.
struct ToLookAt {
  std::string reference = {}, tool = {}, person_reference = {}, person_name = {};
  Owner owner = {};
  Date next_look_on = {};
};
std::vector<ToLookAt> pages_to_look_at(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, Date until, int limit);

}  // namespace stepwise::thinking
