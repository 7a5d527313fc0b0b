// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/writers.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "performance/cld/check/write_text.hpp"

namespace stepwise::cld {
namespace {

using nlohmann::json;

std::string_view weight(Problem problem) { return is_warning(problem) ? "warning" : "failure"; }

/// A row for each finding.
class CsvWriter final : public CheckWriter {
 public:
  CsvWriter(std::ostream& out, const FieldTable& table) : out_{out}, table_{table} {
    out_ << "file,row,weight,module,field,status,check,problem,sentence,event_reference,team,worker\n";
  }
  void begin(std::string_view file) override { file_ = file; }
  void found(const Finding& finding) override {
    const Field* field = finding.field == no_field ? nullptr : &table_.fields()[static_cast<std::size_t>(finding.field)];
    const std::string cells[] = {file_, std::to_string(finding.row), std::string{weight(finding.problem)}, field ? field->module : "", field ? field->name : "",
                                 field ? std::string{status_words(finding.status)} : "", std::to_string(check_code(finding.problem)),
                                 std::string{problem_words(finding.problem)}, finding.sentence, finding.reference, finding.team, finding.worker};
    out_ << csv_row(cells);
  }
  void end(const CheckReport&) override {}
  void refused(std::string_view file, std::string_view sentence) override {
    const std::string cells[] = {std::string{file}, "", "refused", "", "", "", "", "", std::string{sentence}, "", "", ""};
    out_ << csv_row(cells);
  }

 private:
  std::ostream& out_;
  const FieldTable& table_;
  std::string file_;
};

/// The layout of the national data-quality tables, without the name of the council, which the file does not give; rows
/// without a council's code are left out, as they are there (cld.md 3).
class NationalWriter final : public CheckWriter {
 public:
  NationalWriter(std::ostream& out, const FieldTable& table, Date today) : out_{out}, table_{table}, today_{today.iso()} {
    out_ << "LA_Name,LA_Code,ImportDate,Module,DataField,cond_,FieldStatus,chk_,FieldValidity,Value,Count\n";
  }
  void begin(std::string_view) override {}
  void found(const Finding&) override {}
  void end(const CheckReport& report) override {
    for (const auto& value : report.values) {
      if (value.la_code.empty()) continue;
      const Field& field = table_.fields()[static_cast<std::size_t>(value.field)];
      const std::string cells[] = {"", value.la_code, today_, field.module, field.name, std::to_string(cond_code(value.status)), std::string{status_words(value.status)},
                                   std::to_string(value.check), std::string{validity_words(value.check)}, value.value, std::to_string(value.count)};
      out_ << csv_row(cells);
    }
  }
  void refused(std::string_view, std::string_view) override {}

 private:
  std::ostream& out_;
  const FieldTable& table_;
  std::string today_;
};

/// {"files": [{"file", "findings": [...], "rows", "fields": [...]}]}, written as it goes.
class JsonWriter final : public CheckWriter {
 public:
  JsonWriter(std::ostream& out, const FieldTable& table) : out_{out}, table_{table} { out_ << "{\"files\":["; }
  void begin(std::string_view file) override {
    out_ << (first_file_ ? "" : ",") << "\n{\"file\":" << json(clean_utf8(file)).dump() << ",\"findings\":[";
    first_file_ = false;
    first_ = true;
  }
  void found(const Finding& finding) override {
    json one{{"row", finding.row}, {"weight", weight(finding.problem)}, {"check", check_code(finding.problem)}, {"problem", problem_words(finding.problem)}, {"sentence", finding.sentence}};
    if (finding.field != no_field) one["field"] = name(finding.field), one["status"] = status_words(finding.status);
    if (!finding.reference.empty()) one["event_reference"] = finding.reference;
    if (!finding.team.empty()) one["team"] = finding.team;
    if (!finding.worker.empty()) one["worker"] = finding.worker;
    out_ << (first_ ? "\n" : ",\n") << one.dump();
    first_ = false;
  }
  void end(const CheckReport& report) override {
    json fields = json::array();
    for (std::size_t i = 0; i < report.fields.size(); ++i) fields.push_back(counts(static_cast<int>(i), report.fields[i]));
    json rows = json::object();
    for (std::size_t i = 0; i < problems; ++i)
      if (report.whole_rows[i] > 0) rows[std::string{problem_words(static_cast<Problem>(i))}] = report.whole_rows[i];
    out_ << "],\"rows\":" << report.rows << ",\"rows_failed\":" << report.rows_failed << ",\"failures\":" << report.failed() << ",\"warnings\":" << report.warned()
         << ",\"notes\":" << json(report.notes()).dump() << ",\"whole_rows\":" << rows.dump() << ",\"fields\":" << fields.dump() << "}";
  }
  void refused(std::string_view, std::string_view sentence) override { out_ << "],\"refused\":" << json(sentence).dump() << "}"; }
  void finish() override { out_ << "\n]}\n"; }

 private:
  const std::string& name(int field) const { return table_.fields()[static_cast<std::size_t>(field)].name; }
  json counts(int number, const FieldCounts& field) const {
    json by_problem = json::object(), by_status = json::object();
    for (std::size_t i = 0; i < problems; ++i)
      if (const auto count = field.of(static_cast<Problem>(i)); count > 0) by_problem[std::string{problem_words(static_cast<Problem>(i))}] = count;
    for (std::size_t i = 0; i < statuses; ++i)
      if (const auto count = field.of(static_cast<Status>(i)); count > 0) by_status[std::string{status_words(static_cast<Status>(i))}] = count;
    return {{"field", name(number)}, {"module", table_.fields()[static_cast<std::size_t>(number)].module}, {"failures", field.failed()}, {"warnings", field.warned()},
            {"validity", by_problem}, {"status", by_status}};
  }
  std::ostream& out_;
  const FieldTable& table_;
  bool first_file_ = true, first_ = true;
};

}  // namespace

std::optional<CheckFormat> check_format(std::string_view word) {
  if (word == "text") return CheckFormat::text;
  if (word == "csv") return CheckFormat::csv;
  if (word == "json") return CheckFormat::json;
  return word == "dq" ? std::optional{CheckFormat::national} : std::nullopt;
}

std::unique_ptr<CheckWriter> check_writer(CheckFormat format, std::ostream& out, const FieldTable& table, Date today) {
  switch (format) {
    case CheckFormat::text: return text_writer(out, table);
    case CheckFormat::csv: return std::make_unique<CsvWriter>(out, table);
    case CheckFormat::json: return std::make_unique<JsonWriter>(out, table);
    case CheckFormat::national: return std::make_unique<NationalWriter>(out, table, today);
  }
  return nullptr;
}

}  // namespace stepwise::cld
