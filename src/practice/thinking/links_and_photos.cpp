// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/thinking/thinking_store.hpp"
#include "sql/thinking.hpp"

namespace stepwise::thinking {
namespace {

namespace sql = stepwise::sql::thinking;

void write_media_line(store::WriteTx& tx, PersonId person, store::AuditLine line, std::string_view action, const std::string& subject) {
  line.person = person;
  line.action = action;
  line.subject = subject;
  tx.audit(line);
  tx.touch(person);
}

std::optional<Photo> photo_of(store::ReadTx& tx, PersonId person) {
  const auto row = tx.one(sql::photo_of_person, {{"person_id", person}});
  if (!row) return std::nullopt;
  return Photo{row->integer("photo_id"), row->text("reference"), row->text("kind"), row->text("shows"), static_cast<int>(row->integer("wide")), static_cast<int>(row->integer("high")),
               row->instant("added_at"), row->text("added_by")};
}

void forget_pictures(store::WriteTx& tx, PersonId person) { tx.run(sql::photos_remove, {{"person_id", person}, {"nothing", std::string{}}, {"removed_at", tx.now()}}); }

/// What a finding of this person says now; nothing when it is not said.
std::optional<std::string> words_now(store::ReadTx& tx, PersonId person, std::string_view reference) {
  for (const Page& page : pages_of(tx, person))
    for (const Finding& finding : findings_of(page))
      if (finding.reference == reference) return finding.words;
  return std::nullopt;
}

}  // namespace

void link_back(store::WriteTx& tx, PersonId person, std::string_view finding, std::string_view target, std::string_view leads_to, std::string_view by) {
  for (const auto& row : tx.all(sql::promotions_of_person, {{"person_id", person}})) {
    if (row.text("finding") != finding || row.text("target") != target || !row.text("leads_to").empty()) continue;
    tx.run(sql::promotion_leads_to, {{"person_id", person}, {"promotion_id", row.integer("promotion_id")}, {"leads_to", leads_to}});
    return;
  }
  const auto words = words_now(tx, person, finding);
  if (!words) return;
  tx.run(sql::promotion_insert, {{"person_id", person}, {"promotion_id", tx.next_id("thinking_promotion")}, {"finding", finding}, {"target", target}, {"words", *words},
                                 {"leads_to", leads_to}, {"promoted_at", tx.now()}, {"promoted_by", by}});
}

std::optional<Photo> read_photo(store::ReadTx& tx, const access::ReadablePerson& who) { return photo_of(tx, who.id()); }

std::optional<std::string> read_picture(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::picture_of_photo, {{"person_id", who.id()}, {"reference", reference}});
  if (!row || row->text("picture").empty()) return std::nullopt;
  return row->text("picture");
}

void insert_photo(store::WriteTx& tx, Random& random, PersonId person, Photo photo, std::string_view picture) {
  if (photo.reference.empty()) photo.reference = new_reference(random);
  tx.run(sql::photo_insert, {{"person_id", person}, {"photo_id", tx.next_id("thinking_photo")}, {"reference", photo.reference}, {"kind", photo.kind}, {"picture", picture}, {"shows", photo.shows},
                             {"wide", photo.wide}, {"high", photo.high}, {"added_at", photo.added_at}, {"added_by", photo.added_by}});
}

Result<std::string> add_photo(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Photo photo, std::string_view picture, store::AuditLine line) {
  forget_pictures(tx, who.id());
  photo.reference = new_reference(random);
  photo.added_at = tx.now();
  photo.added_by = line.actor_name;
  insert_photo(tx, random, who.id(), photo, picture);
  write_media_line(tx, who.id(), std::move(line), kept("thinking.photo_added"), "photo:" + photo.reference);
  return photo.reference;
}

Result<void> remove_photo(store::WriteTx& tx, const access::ChangeablePerson& who, store::AuditLine line) {
  const auto photo = photo_of(tx, who.id());
  if (!photo) return {};
  forget_pictures(tx, who.id());
  write_media_line(tx, who.id(), std::move(line), kept("thinking.photo_removed"), "photo:" + photo->reference);
  return {};
}

std::vector<Media> read_media(store::ReadTx& tx, const access::ReadablePerson& who, const Page& page) {
  std::vector<Media> all;
  for (const auto& row : tx.all(sql::media_of_page, {{"person_id", who.id()}, {"page_id", page.id}}))
    all.push_back({row.integer("media_id"), row.text("reference"), row.text("kind"), row.text("shows"), row.integer("content_bytes"), row.instant("added_at"), row.text("added_by")});
  return all;
}

std::optional<Played> read_content(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::media_content, {{"person_id", who.id()}, {"reference", reference}, {"as_carer_too", who.as_carer_too() ? 1 : 0}});
  if (!row) return std::nullopt;
  return Played{row->text("kind"), row->text("content")};
}

Result<std::string> add_media(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Page& page, Media media, std::string_view content, store::AuditLine line) {
  media.reference = new_reference(random);
  tx.run(sql::media_insert, {{"person_id", who.id()}, {"media_id", tx.next_id("thinking_media")}, {"reference", media.reference}, {"page_id", page.id}, {"kind", media.kind}, {"content", content},
                             {"content_bytes", content.size()}, {"shows", media.shows}, {"added_at", tx.now()}, {"added_by", line.actor_name}});
  write_media_line(tx, who.id(), std::move(line), kept("thinking.media_added"), "thinking_media:" + media.reference);
  return media.reference;
}

Result<void> remove_media(store::WriteTx& tx, const access::ChangeablePerson& who, const Page& page, std::string_view reference, store::AuditLine line) {
  if (tx.run(sql::media_remove, {{"person_id", who.id()}, {"page_id", page.id}, {"reference", reference}, {"nothing", std::string{}}, {"removed_at", tx.now()}}) == 0) return {};
  write_media_line(tx, who.id(), std::move(line), kept("thinking.media_removed"), "thinking_media:" + std::string{reference});
  return {};
}

}  // namespace stepwise::thinking
