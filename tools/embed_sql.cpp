// SPDX-License-Identifier: Apache-2.0
// Turns named .sql files into C++: `embed_sql statements ROOM OUT FILE...` and `embed_sql migrations OUT FILE...`.
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

[[noreturn]] void stop(const std::string& why) {
  std::cerr << "embed_sql: " << why << "\n";
  std::exit(1);
}

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) stop("cannot open " + path.string());
  return {std::istreambuf_iterator<char>{in}, {}};
}

void write_if_changed(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  if (fs::exists(path) && read(path) == text) {
    fs::last_write_time(path, fs::file_time_type::clock::now());
    return;
  }
  std::ofstream{path, std::ios::binary} << text;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') out += "\\n\"\n    \"";
    else if (c == '"' || c == '\\') (out += '\\') += c;
    else out += c;
  }
  return out + "\"";
}

struct Field {
  std::string name, kind;
};

/// Reads "-- takes: person_id int, name text" (kinds: int, text, real, blob).
std::vector<Field> fields_of(const fs::path& file, const std::string& text, const std::string& label) {
  std::vector<Field> fields;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    const std::string start = "-- " + label + ":";
    if (line.rfind(start, 0) != 0) continue;
    std::string list = line.substr(start.size());
    for (char& c : list)
      if (c == ',') c = ' ';
    std::istringstream words{list};
    for (Field field; words >> field.name;) {
      if (!(words >> field.kind)) stop(file.string() + ": '" + field.name + "' has no kind (int, text, real or blob)");
      if (field.kind != "int" && field.kind != "text" && field.kind != "real" && field.kind != "blob")
        stop(file.string() + ": '" + field.kind + "' is not int, text, real or blob");
      fields.push_back(field);
    }
  }
  return fields;
}

/// The statement without its comments.
std::string body_of(const std::string& text) {
  std::string body;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);)
    if (const auto at = line.find_first_not_of(" \t"); at != std::string::npos && line.compare(at, 2, "--") != 0) body += line + "\n";
  while (!body.empty() && (std::isspace(static_cast<unsigned char>(body.back())) || body.back() == ';')) body.pop_back();
  return body;
}

std::string columns(const std::vector<Field>& fields, const std::string& name) {
  if (fields.empty()) return "";
  std::string out = "constexpr Column " + name + "[]{";
  for (const auto& field : fields) out += "{\"" + field.name + "\", Kind::" + (field.kind == "int" ? "integer" : field.kind) + "}, ";
  return out + "};\n";
}

void statements(int count, char** args) {
  const std::string room = args[0];
  const fs::path out = args[1];
  std::string header = "// Made from the .sql files of this room; edit those.\n#pragma once\n#include \"store/statement.hpp\"\n\nnamespace stepwise::sql::" + room + " {\n";
  std::string source = "// Made from the .sql files of this room; edit those.\n#include \"sql/" + room + ".hpp\"\n\nnamespace stepwise::sql::" + room + " {\nusing ::stepwise::store::Column;\nusing ::stepwise::store::Kind;\n";
  for (int i = 2; i < count; ++i) {
    const fs::path file = args[i];
    const std::string text = read(file), name = file.stem().string();
    const auto takes = fields_of(file, text, "takes"), gives = fields_of(file, text, "gives");
    if (body_of(text).empty()) stop(file.string() + " holds no statement");
    header += "extern const ::stepwise::store::Statement " + name + ";\n";
    source += columns(takes, name + "_takes") + columns(gives, name + "_gives");
    source += "const ::stepwise::store::Statement " + name + "{\n    \"" + room + "." + name + "\",\n    " + quoted(body_of(text)) + ",\n    {" +
              (takes.empty() ? "" : name + "_takes") + "}, {" + (gives.empty() ? "" : name + "_gives") + "}};\n";
  }
  header += "}  // namespace stepwise::sql::" + room + "\n";
  source += "}  // namespace stepwise::sql::" + room + "\n";
  write_if_changed(fs::path{out.string() + ".hpp"}, header);
  write_if_changed(fs::path{out.string() + ".cpp"}, source);
}

/// FNV-1a, 64 bits: seals a shipped migration.
std::uint64_t digest(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

void migrations(int count, char** args) {
  std::string source = "// Made from src/store/migrations; edit those.\n#include \"store/migration.hpp\"\n\nnamespace stepwise::store {\nnamespace {\nconstexpr Migration all[]{\n";
  for (int i = 1, last = 0; i < count; ++i) {
    const fs::path file = args[i];
    const std::string text = read(file), stem = file.stem().string();
    if (stem.size() < 6 || stem[4] != '_' || std::stoi(stem.substr(0, 4)) <= last) stop(file.string() + " should have a number of its own, as NNNN_name.sql");
    last = std::stoi(stem.substr(0, 4));
    char seal[32];
    std::snprintf(seal, sizeof seal, "0x%016llx", static_cast<unsigned long long>(digest(text)));
    source += "    {" + std::to_string(last) + ", \"" + stem.substr(5) + "\", " + seal + "ULL,\n    " + quoted(text) + "},\n";
  }
  source += "};\n}  // namespace\nstd::span<const Migration> migrations() { return all; }\n}  // namespace stepwise::store\n";
  write_if_changed(args[0], source);
}

/// Adds a line for each migration that has none. A line that is there is never changed.
void seals(int count, char** args) {
  const fs::path out = args[0];
  std::string text = read(out);
  for (int i = 1; i < count; ++i) {
    const std::string start = "\n" + std::to_string(std::stoi(fs::path{args[i]}.stem().string().substr(0, 4))) + " ";
    if (text.find(start) != std::string::npos) continue;
    char seal[32];
    std::snprintf(seal, sizeof seal, "%016llx", static_cast<unsigned long long>(digest(read(args[i]))));
    text += start.substr(1) + seal + "\n";
  }
  write_if_changed(out, text);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc >= 5 && std::string{argv[1]} == "statements") statements(argc - 2, argv + 2);
  else if (argc >= 4 && std::string{argv[1]} == "migrations") migrations(argc - 2, argv + 2);
  else if (argc >= 4 && std::string{argv[1]} == "seals") seals(argc - 2, argv + 2);
  else stop("usage: embed_sql statements ROOM OUT FILE... | embed_sql migrations OUT FILE... | embed_sql seals OUT FILE...");
}
