// SPDX-License-Identifier: Apache-2.0
#include "demo/cld_of_world.hpp"

#include <algorithm>
#include <fstream>

#include "base/code_list.hpp"
#include "base/csv.hpp"
#include "demo/cld_line.hpp"

namespace stepwise::demo {
namespace {

constexpr std::size_t write_size = 1 << 20;

/// The lists a person's own columns speak in, as labels by code.
struct PersonLists {
  static Result<PersonLists> load() {
    auto lists = person::Lists::load();
    if (!lists) return tl::unexpected<Fault>{lists.error()};
    return PersonLists{std::move(*lists)};
  }
  std::string cell(std::string_view list, std::string_view code) const {
    if (code == "not_asked" || code.empty()) return {};
    return csv_cell(lists.named(list)->label(code));
  }
  person::Lists lists;
};

class WorldFile {
 public:
  WorldFile(const World& world, PersonLists lists, CldWords words, std::ofstream& file)
      : world_{world}, lists_{std::move(lists)}, words_{std::move(words)}, file_{file} {
    submission_ = std::string{world_la_code} + "," + world.options().from.iso() + "," + world.options().to.iso() + ",";
  }
  void person(const PersonSpec& spec, const std::vector<PersonSpec>& block);
  void flush() {
    file_.write(out_.text().data(), static_cast<std::streamsize>(out_.size()));
    written_.bytes += out_.size();
    out_.clear();
  }
  void head() { out_.raw(cld_header()); }
  CldWritten written() const { return written_; }

 private:
  void request(const ContactSpec& spec, std::string_view linked);
  void care(const CareSpec& spec, std::string_view linked);
  void begin_row() {
    if (out_.size() > write_size) flush();
    ++written_.rows;
    out_.raw(submission_);
    out_.raw(person_.text());
  }
  const World& world_;
  PersonLists lists_;
  CldWords words_;
  std::ofstream& file_;
  DateTable dates_{false};
  std::string submission_;
  CldBuffer out_{write_size + 4'096}, person_{1'024};
  bool carer_ = false;
  CldWritten written_{1, 0, 0};
};

/// Whom this person looks after, when that is somebody on record in the same household.
std::string_view cared_for(const PersonSpec& spec, const std::vector<PersonSpec>& block) {
  for (const auto& other : block) {
    for (const auto& relation : spec.relations)
      if (relation.other == other.number && relation.facts.is_cared_for) return other.record.reference;
    for (const auto& relation : other.relations)
      if (relation.other == spec.number && relation.facts.is_unpaid_carer) return other.record.reference;
  }
  return {};
}

/// Somebody on record or only named is said to care for this person, unpaid.
bool has_carer(const PersonSpec& spec, const std::vector<PersonSpec>& block) {
  if (spec.record.details.has_unpaid_carer == "yes" || std::ranges::any_of(spec.relations, [](const Relation& one) { return one.facts.is_unpaid_carer; })) return true;
  return std::ranges::any_of(block, [&](const PersonSpec& other) {
    return std::ranges::any_of(other.relations, [&](const Relation& one) { return one.other == spec.number && one.facts.is_cared_for; });
  });
}

void WorldFile::person(const PersonSpec& spec, const std::vector<PersonSpec>& block) {
  const person::Details& d = spec.record.details;
  const std::string gender = lists_.cell("gender", d.gender), ethnicity = lists_.cell("ethnicity", d.ethnicity),
                    client = lists_.cell("client_type", d.client_type),
                    reason = lists_.cell("primary_support_reason", d.primary_support_reason),
                    home = lists_.cell("accommodation", d.accommodation), work = lists_.cell("employment", d.employment),
                    carer = lists_.cell("yes_no_unknown", has_carer(spec, block) ? "yes" : d.has_unpaid_carer);
  carer_ = d.client_type != "service_user";
  const std::string autism = lists_.cell("yes_no_unknown", d.autism), visual = lists_.cell("visual_impairment", d.visual_impairment),
                    hearing = lists_.cell("hearing_impairment", d.hearing_impairment), dementia = lists_.cell("yes_no_unknown", d.dementia),
                    funding = lists_.cell("funding_status", d.funding_status);
  person_.clear();
  write_person(person_, {.nhs_number = d.nhs_number, .la_id = spec.record.reference, .gp = d.gp_practice_code, .gender = gender, .ethnicity = ethnicity,
                         .born = d.born_on ? dates_(d.born_on->days()) : "", .died = d.died_on ? dates_(d.died_on->days()) : "",
                         .client = client, .reason = reason, .postcode = d.postcode, .accommodation = home, .employment = work,
                         .has_carer = carer, .autism = carer_ ? "" : autism, .visual = carer_ ? "" : visual,
                         .hearing = carer_ ? "" : hearing, .dementia = carer_ ? "" : dementia, .funding = carer_ ? "" : funding});
  const auto linked = carer_ ? cared_for(spec, block) : std::string_view{};
  if (d.client_type == "unpaid_carer_known_by_association") {
    begin_row();
    write_no_event(out_, linked);
    return;
  }
  for (const auto& contact : spec.contacts) request(contact, linked);
  for (const auto& event : spec.care) care(event, linked);
}

void WorldFile::request(const ContactSpec& spec, std::string_view linked) {
  const auto& said = spec.contact.conversation;
  if (said.resolution == key(Resolution::duplicate)) return;
  CldEvent event;
  event.step.kind = Kind::request;
  event.step.start = said.received_at->london_date().days();
  if (spec.contact.closed_on) event.step.end = spec.contact.closed_on->days();
  for (int i = 0; i <= static_cast<int>(Resolution::not_adult_social_care); ++i)
    if (key(static_cast<Resolution>(i)) == said.resolution) event.step.outcome = request_outcome(static_cast<Resolution>(i));
  for (int i = 0; i < static_cast<int>(Route::none); ++i)
    if (key(static_cast<Route>(i)) == said.route_of_access) event.route = static_cast<Route>(i);
  event.outcome = words_.outcome[static_cast<std::size_t>(event.step.outcome)];
  event.reference = spec.contact.reference;
  event.carer = carer_;
  event.linked = linked;
  begin_row();
  write_event(out_, words_, dates_, event);
}

void WorldFile::care(const CareSpec& spec, std::string_view linked) {
  CldEvent event;
  event.step = spec.step;
  event.outcome = words_.outcome[static_cast<std::size_t>(spec.step.outcome)];
  event.reference = spec.reference;
  event.description = spec.description;
  event.carer = carer_;
  event.linked = linked;
  if (spec.provider >= 0) event.location = world_.providers()[static_cast<std::size_t>(spec.provider)].location;
  begin_row();
  write_event(out_, words_, dates_, event);
}

}  // namespace

Result<CldWritten> write_cld_of_world(const World& world, const std::filesystem::path& path) {
  auto lists = PersonLists::load();
  if (!lists) return tl::unexpected<Fault>{lists.error()};
  auto words = CldWords::load(false);
  if (!words) return tl::unexpected<Fault>{words.error()};
  std::ofstream file{path, std::ios::binary};
  if (!file) return fail(FaultKind::unavailable, "Cannot write " + path.string() + ". Choose a folder that exists and that you may write to.");
  WorldFile out{world, std::move(*lists), std::move(*words), file};
  out.head();
  for (std::int64_t i = 0; i < world.blocks(); ++i) {
    const auto block = world.block(i);
    for (const auto& spec : block) out.person(spec, block);
  }
  out.flush();
  file.close();
  if (!file) return fail(FaultKind::unavailable, "Could not write all of " + path.string() + ". Check the free space on the disk.");
  return out.written();
}

}  // namespace stepwise::demo
