// SPDX-License-Identifier: Apache-2.0
#include "demo/forms.hpp"

#include <map>

#include "access/staff_store.hpp"
#include "demo/form_stories.hpp"
#include "demo/load.hpp"
#include "forms/draft_fields.hpp"
#include "forms/filling.hpp"
#include "forms/public_store.hpp"
#include "forms/response_store.hpp"
#include "forms/shipped.hpp"
#include "sql/demo.hpp"
#include "store/drafts.hpp"

namespace stepwise::demo {
namespace {

constexpr std::size_t people_with_forms = 3;
constexpr std::uint64_t forms_seed = 9;

store::AuditLine line_of(const access::Staff& staff) {
  store::AuditLine line;
  line.actor = staff.id;
  line.actor_name = staff.name;
  line.role = staff.role;
  return line;
}

/// The practitioner of the sign-ins: who filled in every form of the demo.
Result<access::Staff> practitioner(store::ReadTx& tx) {
  for (const auto& sign_in : demo_sign_ins()) {
    const auto found = access::staff_by_sign_in_name(tx, sign_in.sign_in_name);
    if (!found || found->role != "practitioner") continue;
    access::Staff staff;
    staff.id = found->id;
    staff.reference = found->reference;
    staff.name = found->name;
    staff.role = found->role;
    staff.role_label = found->role_label;
    staff.team = found->team;
    staff.team_name = found->team_name;
    staff.may = {access::Permission::read_person};
    return staff;
  }
  return fail(FaultKind::not_found, "The demo council has no practitioner. Load it into an empty folder.");
}

/// Writes the stories down, inside one transaction.
class Writing {
 public:
  Writing(store::WriteTx& tx, const access::Staff& staff, const std::vector<access::ReadablePerson>& people) : tx_{tx}, staff_{staff}, people_{people} {}

  Result<void> write(const FormStory& story) {
    const auto version = forms::current_version(tx_, story.form);
    const auto form = version ? library_.open(tx_, version->id) : fail(FaultKind::not_found, "The demo’s form " + story.form + " does not ship");
    if (!form) return tl::unexpected{form.error()};
    if (story.person > people_.size()) return {};
    const forms::Questionnaire& questionnaire = *(*form)->questionnaire;
    const Instant at = tx_.now() + -seconds(std::int64_t{story.days_ago} * 24 * 3600);
    forms::Answers answers = forms::blank_answers(questionnaire);
    if (story.state == FormStory::State::amended) answers = last_answers_;
    for (const auto& [link_id, value] : story.answers) tell(questionnaire, answers, link_id, value, at.london_date());
    last_answers_ = answers;
    if (story.state == FormStory::State::received) return receive(*version, forms::make_response(questionnaire, answers), at);
    if (story.state == FormStory::State::draft) return draft(*version, answers, story);
    return finish(*version, forms::make_response(questionnaire, answers), story, at);
  }

 private:
  Result<void> receive(const forms::Version& version, forms::Response response, Instant at) {
    const auto sent = forms::receive(tx_, random_, new_reference(random_), version, std::move(response), {}, at);
    if (!sent) return tl::unexpected{sent.error()};
    return {};
  }

  Result<void> draft(const forms::Version& version, const forms::Answers& answers, const FormStory& story) {
    store::add_draft(tx_, random_, {.staff = staff_.id, .kind = forms::kind_of_draft(version.reference, ""), .reference = {}, .person = people_[story.person - 1].id(),
                                    .title = version.title, .fields = forms::draft_fields({answers, ""})});
    return {};
  }

  Result<void> finish(const forms::Version& version, forms::Response response, const FormStory& story, Instant at) {
    const access::ReadablePerson& who = people_[story.person - 1];
    forms::Finishing finishing{.version = version, .amends = {}, .reason = story.reason, .draft = new_reference(random_), .response = std::move(response), .author = staff_,
                               .line = line_of(staff_), .at = at};
    if (story.state == FormStory::State::amended) finishing.amends = forms::last_finished(tx_, who, version.form_id, "");
    const auto finished = forms::finish(tx_, random_, who, std::move(finishing));
    if (!finished) return tl::unexpected{finished.error()};
    return {};
  }

  store::WriteTx& tx_;
  const access::Staff& staff_;
  const std::vector<access::ReadablePerson>& people_;
  SeededRandom random_{forms_seed};
  forms::Library library_;
  forms::Answers last_answers_;
};

/// Proofs for the people that the stories are about; the looks are lines of the audit.
Result<std::vector<access::ReadablePerson>> people_of(store::Store& store, store::ReadTx& tx, const access::Staff& staff) {
  access::Gate gate{store, staff, "demo"};
  std::vector<access::ReadablePerson> people;
  for (const auto& row : tx.all(sql::demo::people_for_forms, {{"how_many", people_with_forms}})) {
    const auto who = gate.readable(tx, row.text("reference"), "form");
    if (!who) return tl::unexpected{who.error()};
    people.push_back(*who);
  }
  return people;
}

}  // namespace

Result<void> load_demo_forms(store::Store& store) {
  auto tx = store.read();
  if (!forms::list_forms(*tx).empty()) return {};
  const auto stories = form_stories();
  if (!stories) return tl::unexpected{stories.error()};
  const auto staff = practitioner(*tx);
  if (!staff) return tl::unexpected{staff.error()};
  const auto people = people_of(store, *tx, *staff);
  if (!people) return tl::unexpected{people.error()};
  tx.reset();
  return store.write([&](store::WriteTx& write) -> Result<void> {
    SeededRandom random{forms_seed + 1};
    store::AuditLine loader;
    loader.actor_name = "Demo council";
    loader.role = "program";
    if (const auto loaded = forms::load_shipped_forms(write, random, loader); !loaded) return tl::unexpected{loaded.error()};
    Writing writing{write, *staff, *people};
    for (const auto& story : *stories)
      if (const auto written = writing.write(story); !written) return written;
    return {};
  });
}

}  // namespace stepwise::demo
