// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "drafts/two_texts.hpp"
#include "govuk/govuk.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/room.hpp"
#include "sql/conversation.hpp"

namespace stepwise::conversation {
namespace {

constexpr std::size_t longest_token = 64;

drafts::DraftKind draft_kind() {
  return {.kind = "conversation",
          .words = noted("Listen, hold or plan"),
          .resume = [](std::string_view person, std::string_view draft) { return conversations_href(person) + "/new?draft=" + std::string{draft}; },
          .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::conversation::conversation_by_token, {{"form_token", draft}}).has_value(); },
          .compare = [](const http::Fields& theirs, const http::Fields& yours) { return compare_fields(theirs, yours); }};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} { room_->drafts->add_draft_kind(draft_kind()); }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {opening_routes, view_routes, change_routes, plan_routes, ending_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("[[Conversations]] 1, 2 and 3"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_overview(read_conversations(tx, who), person ? person->reference : "", room->lists);
             }}};
  }

  std::vector<task::Source> work() const override { return work_of(room_); }

  std::vector<front_door::NextStep> next_steps() const override {
    const auto step = [](std::string resolution, Which which, access::Permission needs) {
      return front_door::NextStep{std::move(resolution), title_of(which),
                                  [which](std::string_view person, std::string_view contact) {
                                    return conversations_href(person) + "/new?which=" + std::to_string(number_of(which)) + "&contact=" + std::string{contact};
                                  },
                                  needs};
    };
    using enum access::Permission;
    return {step("introduction_made", Which::listen, record_contact), step("information_given", Which::listen, record_contact),
            step("rapid_response", Which::intensive, record_contact), step("safeguarding", Which::intensive, record_contact),
            step("assessment", Which::good_life, arrange_support)};
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

access::HelpTopic help_topic() {
  return {noted("The three [[conversations]]"),
          {noted("1, listen and connect: what the person wishes, and which people, places and strengths they could be linked with. Most people need nothing more"),
           noted("2, work intensively: when someone is at risk or in crisis. Agree an emergency plan, see it through with the person, and stay until they are stable and in control"),
           noted("3, build a good life: when longer support is wanted. A colleague has first asked whether 1 and 2 were really tried"),
           noted("Nobody plans long-term in a crisis: while a 2 is open, long-term support that starts or grows needs a reason, which is kept"),
           noted("The legal footing stands in the background. You set it and say why it changes. No way of talking takes a person’s right to [[an assessment]] away"),
           noted("Nothing closes by itself. Whatever is open has a worker and a next day, and ending a 2 or a 1 can open the next one with the same worker"),
           noted("If you fear that someone is being harmed, ring first, then hand over to safeguarding from the [[contact]], the [[conversation]] or the person’s record")}};
}

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = ConversationLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts)});
}

Result<Found> find_conversation(access::Visit& visit, std::string_view purpose) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("conversation");
  const auto person = person_reference_of(*tx, reference);
  if (!person) return fail(FaultKind::not_found, t("There is no such [[conversation]]"));
  auto who = visit.gate.changeable(*tx, *person, purpose);
  if (!who) return tl::unexpected{who.error()};
  auto found = read_conversation(*tx, who->readable(), reference);
  if (!found) return fail(FaultKind::not_found, t("There is no such [[conversation]]"));
  return Found{*who, person::banner(*tx, who->readable()), std::move(*found)};
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

std::string token_of(const Room& room, const http::Fields& typed) {
  const auto token = typed.get("form_token");
  return token.empty() || token.size() > longest_token ? new_reference(room.random) : std::string{token};
}

Html stale_words(const http::Fields& theirs, const http::Fields& yours) {
  return govuk::warning_text({.text = t("Someone saved this [[conversation]] while you were typing. Nothing of yours is lost.")}) +
         html::element("p", {{"class", "govuk-body"}}, t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
         drafts::write_two_texts(compare_fields(theirs, yours), t("Saved by someone else"), t("Yours"));
}

Money small_sums(store::ReadTx& tx) {
  return Money{store::number_setting(tx, small_sums_setting)};
}

Owner owner_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

}  // namespace stepwise::conversation
