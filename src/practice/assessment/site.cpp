// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(RoomPointer room) : room_{std::move(room)} {
    room_->drafts->add_draft_kind({.kind = std::string{draft_kind},
                                   .words = noted("[[Assessment]]"),
                                   .resume = [](std::string_view, std::string_view draft) { return "/assessments/drafts/" + std::string{draft}; }});
  }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {begin_routes, view_routes, talk_routes, words_routes, need_routes, step_routes, sample_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("[[Assessments]]"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               auto all = read_assessments(tx, who);
               std::erase_if(all, [](const Assessment& a) { return a.is_carers(); });
               return write_section(all, person ? person->reference : "");
             }, access::Permission::assess}};
  }

  std::vector<task::Source> work() const override { return {assessing_work(false)}; }

  std::vector<front_door::NextStep> next_steps() const override {
    const auto href = [](std::string_view person, std::string_view contact) { return begin_href(person, contact); };
    return {{"assessment", noted("Begin [[an assessment]]"), href, access::Permission::assess}};
  }

  void add_block(Block block) override { room_->blocks.push_back(std::move(block)); }
  void add_standers(Standers standers) override { room_->standers.push_back(std::move(standers)); }

 private:
  RoomPointer room_;
};

}  // namespace

std::optional<govuk::Link> follow_on(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view first_reference) {
  for (const auto& a : read_assessments(tx, who))
    if (a.story_reference == first_reference) return govuk::Link{a.is_signed() ? t("Back to the [[assessment]], to sign it again") : t("Go on with the [[assessment]]: mark the person’s own words"), assessment_href(a.reference)};
  return std::nullopt;
}

std::optional<Date> sent_by_person(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view first_reference) {
  for (const auto& a : read_assessments(tx, who))
    if (a.story_reference == first_reference) return sent_on(tx, a);
  return std::nullopt;
}

std::optional<disagreement::Subject> disagreed_with(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto found = find(tx, who, reference);
  if (!found || !found->is_signed()) return std::nullopt;
  return disagreement::Subject{"assessment", t(title_of(found->kind)), assessment_href(found->reference), found->signed_at->london_date(), found->worker.id, found->signed_by, found->is_carers()};
}

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  auto methods = CodeList::load("method_of_contact"), formats = CodeList::load("preferred_format"), outcomes = CodeList::load("event_outcome");
  for (const auto* list : {&methods, &formats, &outcomes})
    if (!*list) return tl::unexpected{list->error()};
  return std::make_shared<TheSite>(RoomPointer{new Room{store, std::move(*people), std::move(*methods), std::move(*formats), std::move(*outcomes), random, std::move(drafts)}});
}

}  // namespace stepwise::assessment
