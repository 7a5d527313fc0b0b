// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/outcome_site.hpp"

#include "practice/outcome/room.hpp"
#include "practice/outcome/view_parts.hpp"

namespace stepwise::outcome {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = "outcome",
                                        .words = noted("Outcome"),
                                        .resume = [](std::string_view person, std::string_view draft) { return outcomes_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = [](store::ReadTx& tx, std::string_view draft) { return sheet::is_used(tx, draft); }});
  }

  void add_serving(Message heading, Serving serving) override { room_->serving.emplace_back(heading, std::move(serving)); }

  void ask_of_carers(AsksWhetherCarer is_carer) override { room_->is_carer = std::move(is_carer); }

  access::Routes routes() const override {
    access::Routes all = page_routes(room_);
    for (auto& route : form_routes(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Outcomes"),
             [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_summary(read_outcomes(tx, who), outcomes_href(person ? person->reference : ""));
             },
             access::Permission::plan_support}};
  }

  std::vector<task::Source> work() const override { return {work_source(room_->desk.random, false)}; }
  task::Source carers_work() const override { return work_source(room_->desk.random, true); }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto lexicon = Lexicon::load();
  if (!lexicon) return tl::unexpected{lexicon.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{{store, random, std::move(drafts), std::move(*people), kept("plan support").str()}, std::move(*lists), std::move(*lexicon), {}, {}});
}

std::string outcomes_href(std::string_view person_reference) { return person::record_href(person_reference) + "/outcomes"; }
std::string outcome_href(std::string_view person_reference, std::string_view outcome_reference) { return outcomes_href(person_reference) + "/" + std::string{outcome_reference}; }
std::string promote_href(std::string_view person_reference, std::string_view finding_reference) { return outcomes_href(person_reference) + "/new/check?finding=" + std::string{finding_reference}; }

access::HelpTopic help_topic() {
  return {noted("Outcomes, in eight steps"),
          {noted("An outcome is what the person says will be different. Three visits a day are not an outcome: they are one way of getting to one."),
           noted("The eight steps begin with what matters and end with writing it down. Each can be left half done and taken up again, in any order."),
           noted("While you type, the page asks about a wording: is it a way of getting there, whose is it, how would anybody know? It asks. It never changes a word and never stands in the way."),
           noted("The person’s own words are kept as they said them, beside any clearer wording."),
           noted("An outcome is judged by its own direction alone. Keeping what there is can be success.")}};
}

}  // namespace stepwise::outcome
