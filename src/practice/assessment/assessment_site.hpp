// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "forms/forms_routes.hpp"
#include "practice/assessment/assessment_store.hpp"
#include "practice/disagreement/disagreement_site.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::assessment {

/// Asked before an assessment is signed: a sentence that says what stands in the way, or nothing. One that is urgent may be signed
/// all the same, with a reason.
using Block = std::function<std::optional<std::string>(store::ReadTx&, const access::ReadablePerson&, const Assessment&)>;
/// What another room keeps that stands on an assessment: asked when an amended one is signed again.
using Standers = std::function<std::vector<Standing>(store::ReadTx&, const access::ReadablePerson&, const Assessment&)>;

/// Assessments at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Of everybody but carers.
  virtual std::vector<task::Source> work() const = 0;
  /// After a contact that leads to an assessment: the page that begins it.
  virtual std::vector<front_door::NextStep> next_steps() const = 0;
  /// While the house is put together.
  virtual void add_block(Block block) = 0;
  virtual void add_standers(Standers standers) = 0;
};

/// From the finished conversation back to the assessment it belongs to: for forms::Site::add_follow_on.
std::optional<govuk::Link> follow_on(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view first_reference);

/// When the person sent what an assessment's conversation began with: for forms::Site::add_sent_by_person.
std::optional<Date> sent_by_person(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view first_reference);

/// Where a self-assessment that was sent goes on: for forms::Site::add_gone_on_with.
forms::GoneOnWith self_assessments();

/// Self-assessments that the public sent and nobody took up, for those who may read them.
task::Source received_work();

/// To assess, and to plan with the person for whoever was asked to: they need not be an assessor. What carers say is apart, for
/// those who support carers.
task::Source assessing_work(bool carers);
task::Source planning_work(bool carers);

/// A signed assessment, as something that the person may disagree with: for disagreement::Site::add_subject.
std::optional<disagreement::Subject> disagreed_with(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// The address of an assessment, and of the page that begins one.
std::string assessment_href(std::string_view reference);
std::string begin_href(std::string_view person_reference, std::string_view contact_reference = {});

}  // namespace stepwise::assessment
