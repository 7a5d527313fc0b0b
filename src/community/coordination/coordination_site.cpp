// SPDX-License-Identifier: Apache-2.0
#include "community/coordination/coordination_site.hpp"

#include "community/coordination/room.hpp"
#include "govuk/govuk.hpp"
#include "practice/person/person_store.hpp"
#include "sql/coordination.hpp"

namespace stepwise::coordination {
namespace {

drafts::DraftKind draft_kind() {
  return {.kind = "coordination",
          .words = noted("Local Area Coordination note"),
          .resume = [](std::string_view person, std::string_view draft) { return notes_href(person) + "/new?draft=" + std::string{draft}; },
          .blank = [](Instant now) {
            Note blank;
            blank.written_on = now.london_date();
            blank.person_agrees = "";
            return fields_of(blank);
          },
          .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::coordination::note_by_token, {{"form_token", draft}}).has_value(); }};
}

html::Html section(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto person = person::find_person(tx, who.id());
  const auto count = static_cast<std::int64_t>(read_notes(tx, who).size());
  return html::element("p", {{"class", "govuk-body"}}, {count == 0 ? t("There are no notes.").str() : tn("{0} note, which is the person’s own.", "{0} notes, which are the person’s own.", count), " ",
                                                        govuk::link(t("Open the notes"), notes_href(person ? person->reference : ""))});
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}
  access::Routes routes() override {
    access::Routes all = hello_routes(room_);
    for (auto& route : note_routes(room_)) all.push_back(std::move(route));
    return all;
  }
  std::vector<person::RecordSection> record_sections() const override { return {{noted("Local Area Coordination"), section, access::Permission::community_notes}}; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  drafts->add_draft_kind(draft_kind());
  return std::make_shared<TheSite>(Room{store, random, std::move(*people), std::move(drafts)});
}

}  // namespace stepwise::coordination
